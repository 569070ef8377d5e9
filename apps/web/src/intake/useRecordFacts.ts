import type { RecordFacts } from "@suar/contract";
import { useMessages } from "../ui/language/useMessages.tsx";
import { useCodeNames } from "./useCodeNames.ts";
import { useSourceNames } from "./useSourceNames.ts";

export interface Fact {
  key: string;
  term: string;
  /** Null where the source does not say. */
  value: string | null;
}

/** A record's facts in the reader's words, in one fixed order, so that two records can stand side by side. */
export function useRecordFacts(): (record: RecordFacts) => readonly Fact[] {
  const { say, day, list } = useMessages();
  const names = useCodeNames();
  const sourceName = useSourceNames();
  const dayOf = (iso: string | null) => (iso === null ? null : day(iso));
  const regionOf = (code: string | null) => (code === null ? null : names.region(code));
  const serviceOf = (service: RecordFacts["services"][number]) =>
    service.on === null ? names.service(service.code) : `${names.service(service.code)} (${day(service.on)})`;
  const asSaid = (record: RecordFacts): Fact[] => [
    { key: "source", term: say("web.delivery.source"), value: sourceName(record.sourceCode) },
    { key: "externalId", term: say("web.target.externalId"), value: record.externalId },
    {
      key: "form",
      term: say("web.target.form"),
      value: record.formCertain ? list(record.forms.map(names.form)) : say("web.record.formUndecided"),
    },
    { key: "sex", term: say("web.target.sex"), value: record.sex === null ? null : names.sex(record.sex) },
    {
      key: "age",
      term: say("web.record.age"),
      value: record.ageYears === null ? null : say("web.record.years", { years: record.ageYears }),
    },
    { key: "incident", term: say("web.target.incidentDate"), value: dayOf(record.incidentOn) },
    { key: "reported", term: say("web.target.reportedDate"), value: dayOf(record.reportedOn) },
    { key: "registered", term: say("web.target.registeredDate"), value: dayOf(record.registeredOn) },
    { key: "incidentDistrict", term: say("web.target.incidentDistrict"), value: regionOf(record.incidentDistrict) },
    { key: "residenceDistrict", term: say("web.target.residenceDistrict"), value: regionOf(record.residenceDistrict) },
    { key: "officeDistrict", term: say("web.target.officeDistrict"), value: regionOf(record.officeDistrict) },
    {
      key: "services",
      term: say("web.target.service"),
      value: record.services.length === 0 ? null : list(record.services.map(serviceOf)),
    },
  ];
  return (record) => {
    if (record.erased === null) return asSaid(record);
    const erased = say("web.record.erasedOn", { day: day(record.erased.on), ground: record.erased.ground });
    return [
      { key: "source", term: say("web.delivery.source"), value: sourceName(record.sourceCode) },
      { key: "form", term: say("web.target.form"), value: erased },
    ];
  };
}
