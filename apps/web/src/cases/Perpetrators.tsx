import { type Answer, addPerpetrator, type CaseOpened, listPerpetrators, readCase } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { call } from "../client/call.ts";
import { newActionId } from "../client/newActionId.ts";
import { refresh } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { FoldedForm } from "../shell/FoldedForm.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { DefinitionList } from "../ui/DefinitionList.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Section } from "../ui/Page.tsx";
import { TextField } from "../ui/TextField.tsx";

/** Alleged perpetrators: shown only when asked for, for a purpose, which is recorded. */
export function Perpetrators({ opened }: { opened: CaseOpened }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const open = useMutation<Answer<typeof listPerpetrators>>({
    mutationFn: () => call(listPerpetrators, { params: { id: opened.id }, body: { purpose: "case-work" } }),
    gcTime: 0,
  });
  const mayAdd = opened.actions.includes("addPerpetrator");
  if (!mayAdd && !opened.actions.includes("readPerpetrators")) return null;
  return (
    <Section title={say("web.case.alleged")} lead={say("web.case.allegedLead", { count: opened.alleged })}>
      {open.isError && <Banner tone="fault" title={problemText(open.error) ?? ""} />}
      {opened.actions.includes("readPerpetrators") && open.data === undefined && (
        <Button isBusy={open.isPending} onPress={() => open.mutate()}>
          {say("web.case.openAlleged")}
        </Button>
      )}
      {open.data?.map((alleged) => (
        <DefinitionList
          key={alleged.id}
          items={[
            { term: say("web.identity.name"), value: alleged.names.join("; ") },
            { term: say("web.identity.nik"), value: alleged.nik ?? say("web.record.notSaid") },
            { term: say("web.identity.phone"), value: alleged.phones.join("; ") || say("web.record.notSaid") },
            { term: say("web.case.workplace"), value: alleged.workplace ?? say("web.record.notSaid") },
          ]}
        />
      ))}
      {mayAdd && <AddPerpetrator caseId={opened.id} onAdded={open.reset} />}
    </Section>
  );
}

const EMPTY = { name: "", nik: "", phone: "", workplace: "", leads: false };

function AddPerpetrator({ caseId, onAdded }: { caseId: string; onAdded: () => void }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [named, setNamed] = useState(EMPTY);
  const [id, setId] = useState(() => newActionId());
  const send = useMutation({
    mutationFn: () => call(addPerpetrator, { params: { id: caseId }, body: bodyOf(id, named) }),
    gcTime: 0,
    onSuccess: async () => {
      setNamed(EMPTY);
      setId(newActionId());
      onAdded();
      await refresh(queries, readCase);
    },
  });
  const set = (field: keyof typeof EMPTY) => (value: string) => setNamed((before) => ({ ...before, [field]: value }));
  const isNikWrong = named.nik !== "" && !/^\d{16}$/.test(named.nik.trim());
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (named.name.trim() !== "" && !isNikWrong) send.mutate();
  };
  return (
    <FoldedForm title={say("web.case.addAlleged")} fault={problemText(send.error)} onSubmit={onSubmit}>
      <p>{say("web.case.addAllegedText")}</p>
      <TextField label={say("web.identity.name")} value={named.name} onChange={set("name")} />
      <TextField
        label={say("web.identity.nik")}
        inputMode="numeric"
        value={named.nik}
        fault={isNikWrong ? say("web.case.nikFault") : undefined}
        onChange={set("nik")}
      />
      <TextField label={say("web.identity.phone")} inputMode="numeric" value={named.phone} onChange={set("phone")} />
      <TextField label={say("web.case.workplace")} value={named.workplace} onChange={set("workplace")} />
      <Checkbox isSelected={named.leads} onChange={(leads: boolean) => setNamed((before) => ({ ...before, leads }))}>
        {say("web.case.leadsWorkplace")}
      </Checkbox>
      <Button kind="primary" type="submit" isBusy={send.isPending} isDisabled={named.name.trim() === ""}>
        {say("web.case.addAlleged")}
      </Button>
    </FoldedForm>
  );
}

function bodyOf(id: string, { name, nik, phone, workplace, leads }: typeof EMPTY) {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
  const phones = phone.trim() === "" ? [] : [phone.trim()];
  return { id, names: [name.trim()], nik: orNull(nik), phones, workplace: orNull(workplace), leadsWorkplace: leads };
}
