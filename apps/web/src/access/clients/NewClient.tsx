import { createClient, listClients, listPositions, SCOPES, type Scope } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../../client/call.ts";
import { refresh, useRoute } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { FoldedForm } from "../../shell/FoldedForm.tsx";
import { useDraft } from "../../shell/useDraft.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCheckedForm } from "../../ui/useCheckedForm.ts";
import { emptyKey, KeyFields, useKeyFaults } from "./KeyFields.tsx";
import { readKeyText } from "./readKeyText.ts";

const EMPTY = { name: "", positionId: "", scopes: ["deliveries.send"] as Scope[] };
const NEEDED = ["name", "positionId"] as const;

/** A new client: what it is called, whose position it acts from, what it may do, and its first public key. */
export function NewClient() {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [given, setGiven, discard] = useDraft("client", EMPTY);
  // not kept as a draft: somebody may have pasted the private half
  const [key, setKey] = useState(() => emptyKey(new Date()));
  const save = useMutation({
    mutationFn: () => {
      const read = readKeyText(key.text);
      if (typeof read === "string") throw new Error("a form with a fault is not sent");
      return call(createClient, { body: { ...given, key: read, to: key.to } });
    },
    onSuccess: async () => {
      discard();
      setKey(emptyKey(new Date()));
      await refresh(queries, listClients);
    },
  });
  const keyFaults = useKeyFaults(key);
  const missing = [
    ...NEEDED.filter((field) => given[field].trim() === ""),
    ...(given.scopes.length === 0 ? ["scopes" as const] : []),
    ...keyFaults.missing,
  ];
  const { faultOf, onSubmit } = useCheckedForm({ missing, wrong: keyFaults.wrong }, () => save.mutate());
  return (
    <>
      {save.data !== undefined && (
        <Banner tone="done" title={say("web.clients.created", { name: save.data.name })}>
          <Link to="/access/clients/$id" params={{ id: save.data.id }}>
            {say("web.clients.open")}
          </Link>
        </Banner>
      )}
      <FoldedForm title={say("web.clients.new")} fault={problemText(save.error)} onSubmit={onSubmit}>
        <TextField
          label={say("web.clients.name")}
          hint={say("web.clients.nameHint")}
          value={given.name}
          fault={faultOf("name")}
          onChange={(name) => setGiven({ ...given, name })}
        />
        <PositionChoice
          value={given.positionId}
          fault={faultOf("positionId")}
          onChange={(positionId) => setGiven({ ...given, positionId })}
        />
        <ScopeChoice
          chosen={given.scopes}
          isInvalid={faultOf("scopes") !== undefined}
          onChange={(scopes) => setGiven({ ...given, scopes })}
        />
        <KeyFields draft={key} onChange={setKey} faultOf={faultOf} />
        <Button kind="primary" type="submit" isBusy={save.isPending}>
          {say("web.clients.create")}
        </Button>
      </FoldedForm>
    </>
  );
}

interface PositionProps {
  value: string;
  fault: string | undefined;
  onChange: (positionId: string) => void;
}

function PositionChoice({ value, fault, onChange }: PositionProps) {
  const { say } = useMessages();
  const open = (useRoute(listPositions, {}).data ?? []).filter(({ closedOn }) => closedOn === null);
  return (
    <Select
      label={say("web.clients.position")}
      hint={say("web.clients.positionHint")}
      value={value}
      fault={fault}
      choices={[
        { value: "", label: say("web.offices.choose") },
        ...open.map(({ id, title, organisation }) => ({
          value: id,
          label: say("web.positions.inOrganisation", { title, organisation }),
        })),
      ]}
      onChange={onChange}
    />
  );
}

interface ScopeProps {
  chosen: readonly Scope[];
  isInvalid: boolean;
  onChange: (scopes: Scope[]) => void;
}

function ScopeChoice({ chosen, isInvalid, onChange }: ScopeProps) {
  const { say } = useMessages();
  return (
    <fieldset className="choices">
      <legend>{say("web.clients.scopes")}</legend>
      {SCOPES.map((scope) => (
        <Checkbox
          key={scope}
          isSelected={chosen.includes(scope)}
          isInvalid={isInvalid}
          onChange={(isOn) => onChange(isOn ? [...chosen, scope] : chosen.filter((each) => each !== scope))}
        >
          {say(`access.right.${scope}`)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
