import { addPasskey, beginPasskey, readSecurity, removePasskey } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../client/call.ts";
import { refresh } from "../../client/queries.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Section } from "../../ui/Page.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { makePasskey } from "../entrance/passkeyInBrowser.ts";
import { usePasskeyProblem } from "../entrance/usePasskeyProblem.ts";
import formStyles from "../SignIn.module.css";
import type { Factors } from "./factors.ts";
import styles from "./Security.module.css";

/** One's passkeys by name: made, listed, removed. */
export function Passkeys({ factors }: { factors: Factors }) {
  const { say } = useMessages();
  const problem = usePasskeyProblem();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const onSuccess = () => refresh(queries, readSecurity);
  const make = useMutation({
    mutationFn: async () => {
      const { ticket, options } = await call(beginPasskey, {});
      const answer = await makePasskey(options);
      return call(addPasskey, { body: { ticket, answer, name: name.trim() || say("web.passkey.firstName") } });
    },
    onSuccess: () => {
      setName("");
      return onSuccess();
    },
  });
  const remove = useMutation({ mutationFn: (id: string) => call(removePasskey, { params: { id } }), onSuccess });
  const fault = problem(make.error) ?? problem(remove.error);
  return (
    <Section title={say("web.passkey.title")} lead={say("web.passkey.lead")}>
      {fault !== undefined && <Banner tone="fault" title={fault} />}
      <KeyList factors={factors} isBusy={remove.isPending} onRemove={(id) => remove.mutate(id)} />
      <div className={formStyles.form}>
        <TextField
          label={say("web.passkey.name")}
          hint={say("web.passkey.nameHint")}
          maxLength={80}
          value={name}
          onChange={setName}
        />
        <Button isBusy={make.isPending} onPress={() => make.mutate()}>
          {say("web.passkey.make")}
        </Button>
      </div>
    </Section>
  );
}

function KeyList(props: { factors: Factors; isBusy: boolean; onRemove: (id: string) => void }) {
  const { say, moment } = useMessages();
  if (props.factors.passkeys.length === 0) return <p>{say("web.passkey.none")}</p>;
  return (
    <ul className={styles.keys}>
      {props.factors.passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
        <li key={id} className={styles.key}>
          <span>
            <strong>{name}</strong>
            <span className={styles.soft}>
              {lastUsedAt === null
                ? say("web.passkey.made", { when: moment(createdAt) })
                : say("web.passkey.used", { when: moment(lastUsedAt) })}
            </span>
          </span>
          <Button
            isDisabled={props.isBusy}
            aria-label={say("web.passkey.removeOne", { name })}
            onPress={() => props.onRemove(id)}
          >
            {say("web.security.remove")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
