import { type Answer, searchChildren } from "@suar/contract";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { call } from "../client/call.ts";
import { Problem } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { TerritorySelect } from "../shell/TerritorySelect.tsx";
import { Button } from "../ui/Button.tsx";
import { DateField } from "../ui/DateField.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { TextField } from "../ui/TextField.tsx";
import { FoundChildren } from "./FoundChildren.tsx";

const EMPTY = { name: "", nik: "", birthDate: "", birthYear: "", phone: "", territory: "" };
type Sought = typeof EMPTY;

const YEAR = /^(19[5-9]\d|20\d{2})$/;
const orNull = (text: string) => (text.trim() === "" ? null : text.trim());

function send({ name, nik, birthDate, birthYear, phone, territory }: Sought, signal: AbortSignal) {
  const body = {
    names: name.trim() === "" ? [] : [name.trim()],
    nik: orNull(nik),
    birthDate: orNull(birthDate),
    birthYear: birthYear === "" ? null : Number(birthYear),
    phone: orNull(phone),
    district: territory.includes(".") ? territory : null,
  };
  return call(searchChildren, { body }, signal);
}

/** Looking for a child before registering one. What is typed stays on this screen: not in the address, not in storage. */
export function SearchChild() {
  const { say } = useMessages();
  return (
    <OnlyFor route={searchChildren}>
      <Page title={say("web.childSearch.title")} lead={say("web.childSearch.lead")}>
        <SearchForm />
      </Page>
    </OnlyFor>
  );
}

function SearchForm() {
  const { say } = useMessages();
  const [sought, setSought] = useState(EMPTY);
  const [leaving] = useState(() => new AbortController());
  // an answer is kept no longer than its screen: neither what was sought nor what was found stays in the cache
  const search = useMutation<Answer<typeof searchChildren>, Error, Sought>({
    mutationFn: (wanted) => send(wanted, leaving.signal),
    gcTime: 0,
  });
  useEffect(() => search.reset, [search.reset]);
  const isYearWrong = sought.birthYear !== "" && !YEAR.test(sought.birthYear);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isYearWrong) search.mutate(sought);
  };
  return (
    <>
      <form className="stack" onSubmit={onSubmit} autoComplete="off" noValidate>
        <SoughtFields sought={sought} onChange={setSought} isYearWrong={isYearWrong} />
        <p>{say("web.childSearch.recorded")}</p>
        <Button kind="primary" type="submit" isBusy={search.isPending}>
          {say("web.childSearch.search")}
        </Button>
      </form>
      {search.isPending && <Skeleton lines={4} />}
      {search.isError && <Problem error={search.error} />}
      {search.isSuccess && <FoundChildren answer={search.data} />}
    </>
  );
}

function SoughtFields({
  sought,
  onChange,
  isYearWrong,
}: {
  sought: Sought;
  onChange: (sought: Sought) => void;
  isYearWrong: boolean;
}) {
  const { say } = useMessages();
  const set = (field: keyof Sought) => (value: string) => onChange({ ...sought, [field]: value });
  return (
    <>
      <TextField label={say("web.identity.name")} value={sought.name} onChange={set("name")} />
      <TextField label={say("web.identity.nik")} inputMode="numeric" value={sought.nik} onChange={set("nik")} />
      <DateField label={say("web.identity.birthDate")} value={sought.birthDate} onChange={set("birthDate")} />
      <TextField
        label={say("web.childSearch.birthYear")}
        hint={say("web.childSearch.birthYearHint")}
        inputMode="numeric"
        fault={isYearWrong ? say("web.childSearch.yearFault") : undefined}
        value={sought.birthYear}
        onChange={set("birthYear")}
      />
      <TextField label={say("web.identity.phone")} inputMode="numeric" value={sought.phone} onChange={set("phone")} />
      <TerritorySelect
        territory={sought.territory}
        onChange={set("territory")}
        none={say("web.childSearch.anywhere")}
      />
    </>
  );
}
