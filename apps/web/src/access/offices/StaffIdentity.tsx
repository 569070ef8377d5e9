import { enterStaffIdentity, listStaffIdentities } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../client/call.ts";
import { refresh, useRoute } from "../../client/queries.ts";
import { Asked, useProblemText } from "../../shell/Asked.tsx";
import { FoldedForm } from "../../shell/FoldedForm.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Section } from "../../ui/Page.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCheckedForm } from "../../ui/useCheckedForm.ts";
import { mayCall, useAccount } from "../session.ts";
import { EMPTY_STAFF, faultsOfStaff, isEmptyStaff, staffOf } from "./staffEntry.ts";

/** Whether an identity of this person is known, and a form that enters or replaces it. What was entered is shown to nobody. */
export function StaffIdentity({ accountId }: { accountId: string }) {
  if (!mayCall(useAccount(), listStaffIdentities)) return null;
  return <Known accountId={accountId} />;
}

function Known({ accountId }: { accountId: string }) {
  const { say, moment } = useMessages();
  const known = useRoute(listStaffIdentities, {});
  return (
    <Section title={say("web.staff.title")} lead={say("web.staff.lead")}>
      <Asked query={known} lines={2}>
        {(list) => {
          const enteredAt = list.find((each) => each.accountId === accountId)?.enteredAt;
          return (
            <>
              <p>
                {enteredAt === undefined
                  ? say("web.staff.unknownText")
                  : say("web.staff.knownSince", { when: moment(enteredAt) })}
              </p>
              <Entry key={accountId} accountId={accountId} isKnown={enteredAt !== undefined} />
            </>
          );
        }}
      </Asked>
    </Section>
  );
}

function Entry({ accountId, isKnown }: { accountId: string; isKnown: boolean }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [entry, setEntry] = useState(EMPTY_STAFF);
  const send = useMutation({
    mutationFn: () => call(enterStaffIdentity, { params: { id: accountId }, body: staffOf(entry) }),
    // neither the screen nor the memory of past calls keeps it
    gcTime: 0,
    onSuccess: async () => {
      setEntry(EMPTY_STAFF);
      await refresh(queries, listStaffIdentities);
    },
  });
  const faults = faultsOfStaff(entry);
  const wrong = Object.fromEntries(Object.entries(faults).map(([field, key]) => [field, say(key)]));
  const missing = isEmptyStaff(entry) ? (["names"] as const) : [];
  const { faultOf, onSubmit } = useCheckedForm<keyof typeof EMPTY_STAFF>({ missing, wrong }, () => send.mutate());
  const set = (field: keyof typeof EMPTY_STAFF) => (value: string) =>
    setEntry((before) => ({ ...before, [field]: value }));
  return (
    <>
      {send.isSuccess && <Banner tone="done" title={say("web.staff.sealed")} />}
      <FoldedForm
        title={say(isKnown ? "web.staff.replace" : "web.staff.enter")}
        fault={problemText(send.error)}
        onSubmit={onSubmit}
      >
        <TextField
          label={say("web.staff.names")}
          hint={say("web.staff.namesHint")}
          rows={2}
          autoComplete="off"
          value={entry.names}
          fault={faultOf("names") === undefined ? undefined : (wrong["names"] ?? say("web.staff.nothing"))}
          onChange={set("names")}
        />
        <TextField
          label={say("web.identity.nik")}
          inputMode="numeric"
          autoComplete="off"
          value={entry.nik}
          fault={faultOf("nik")}
          onChange={set("nik")}
        />
        <TextField
          label={say("web.staff.phones")}
          hint={say("web.staff.phonesHint")}
          rows={2}
          autoComplete="off"
          value={entry.phones}
          fault={faultOf("phones")}
          onChange={set("phones")}
        />
        <Button kind="primary" type="submit" isBusy={send.isPending}>
          {say("web.staff.seal")}
        </Button>
      </FoldedForm>
    </>
  );
}
