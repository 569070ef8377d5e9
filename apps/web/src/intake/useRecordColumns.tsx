import type { RecordFacts } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { useMessages } from "../ui/language/useMessages.tsx";
import type { Column } from "../ui/table/tableView.ts";
import { useCodeNames } from "./useCodeNames.ts";
import { useSourceNames } from "./useSourceNames.ts";

/** Records without identity, as every list that opens from a number shows them. */
export function useRecordColumns(): Column<RecordFacts>[] {
  const { say, day, list } = useMessages();
  const names = useCodeNames();
  const sourceName = useSourceNames();
  const erasedWords = ({ erased }: RecordFacts) =>
    erased && say("web.record.erasedOn", { day: day(erased.on), ground: erased.ground });
  const formWords = (row: RecordFacts) => erasedWords(row) ?? saidForms(row);
  const saidForms = (row: RecordFacts) =>
    row.formCertain ? list(row.forms.map(names.form)) : say("web.record.formUndecided");
  return [
    {
      key: "record",
      title: say("web.record.one"),
      value: (row) => row.externalId ?? row.id,
      show: (row) => (
        <Link to="/intake/records/$id" params={{ id: row.id }}>
          {row.externalId ?? say("web.record.line", { line: row.lineNo })}
        </Link>
      ),
    },
    { key: "source", title: say("web.delivery.source"), value: (row) => sourceName(row.sourceCode), hasChoices: true },
    { key: "form", title: say("web.target.form"), value: formWords },
    {
      key: "sex",
      title: say("web.target.sex"),
      value: (row) => (row.sex === null ? null : names.sex(row.sex)),
      hasChoices: true,
    },
    { key: "age", title: say("web.record.age"), value: (row) => row.ageYears, isNumber: true },
    {
      key: "reported",
      title: say("web.record.reported"),
      value: (row) => row.reportedOn,
      show: (row) => (row.reportedOn === null ? "" : day(row.reportedOn)),
    },
    {
      key: "district",
      title: say("web.record.district"),
      value: (row) => (row.incidentDistrict === null ? null : names.region(row.incidentDistrict)),
    },
    {
      key: "child",
      title: say("web.record.child"),
      value: (row) => row.childId,
      show: (row) =>
        row.childId === null ? (
          say("web.record.notLinked")
        ) : (
          <Link to="/children/$id" params={{ id: row.childId }}>
            {say("web.record.openChild")}
          </Link>
        ),
    },
  ];
}
