import { listAccounts } from "@suar/contract";
import { useRoute } from "../../client/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { mayCall, useAccount } from "../session.ts";
import styles from "./oversight.module.css";
import { isId, type ReadsAsked } from "./readsAsked.ts";
import { READ_PURPOSES } from "./words.ts";

interface Props {
  asked: ReadsAsked;
  onChange: (change: Partial<ReadsAsked>) => void;
}

/** Narrows the list of reads by person, record, purpose and days; the server does the narrowing. */
export function NarrowReads({ asked, onChange }: Props) {
  const { say } = useMessages();
  const isWrong = asked.recordId !== "" && !isId(asked.recordId);
  return (
    <fieldset className={styles.narrow}>
      <legend>{say("web.reads.narrow")}</legend>
      <PersonChoice value={asked.accountId} onChange={(accountId) => onChange({ accountId })} />
      <Select
        label={say("web.reads.why")}
        value={asked.purpose}
        onChange={(purpose) => onChange({ purpose })}
        choices={[
          { value: "", label: say("web.reads.anyPurpose") },
          ...Object.entries(READ_PURPOSES).map(([value, name]) => ({ value, label: say(name) })),
        ]}
      />
      <DateField label={say("web.reads.from")} value={asked.from} onChange={(from) => onChange({ from })} />
      <DateField label={say("web.reads.to")} value={asked.to} onChange={(to) => onChange({ to })} />
      <TextField
        label={say("web.reads.record")}
        hint={say("web.reads.recordHint")}
        value={asked.recordId}
        fault={isWrong ? say("web.reads.wrongRecord") : undefined}
        onChange={(recordId) => onChange({ recordId })}
      />
      <div className={styles.acts}>
        <Button
          kind="quiet"
          onPress={() => onChange({ accountId: "", recordId: "", purpose: "", from: "", to: "", before: "" })}
        >
          {say("web.reads.clear")}
        </Button>
      </div>
    </fieldset>
  );
}

function PersonChoice({ value, onChange }: { value: string; onChange: (accountId: string) => void }) {
  const { say } = useMessages();
  const mayList = mayCall(useAccount(), listAccounts);
  const { data: people = [] } = useRoute(listAccounts, {}, mayList);
  return (
    <Select
      label={say("web.reads.who")}
      value={value}
      onChange={onChange}
      choices={[
        { value: "", label: say("web.reads.everybody") },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
        // an account that this list does not hold stays chosen all the same
        ...(value === "" || people.some(({ id }) => id === value) ? [] : [{ value, label: value }]),
      ]}
    />
  );
}
