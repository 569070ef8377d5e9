import type { ColumnMapping, Mapping, TargetField } from "@suar/contract";
import { expect, test } from "vitest";
import type { RecordDraft } from "./recordDraft.ts";
import { transformLines } from "./transformLines.ts";

type Given = Partial<Record<TargetField, string>>;

function transform(given: Given, more: Partial<Record<TargetField, Partial<ColumnMapping>>> = {}) {
  const targets = Object.keys(given) as TargetField[];
  const columns = targets.map(
    (target): ColumnMapping => ({ column: target, target, confidence: 1, seenFrom: "steward", ...more[target] }),
  );
  const mapping: Mapping = { format: "csv", encoding: "utf-8", delimiter: ",", sheet: null, headerLine: 1, columns };
  return transformLines(mapping, targets, "2024-12-31")({ lineNo: 2, parts: [Object.values(given)] });
}

function recordOf(given: Given, more?: Parameters<typeof transform>[1]): RecordDraft {
  const outcome = transform(given, more);
  if ("rejected" in outcome || outcome.records[0] === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.records[0];
}

const REPORTED = { reportedDate: "15-06-2024" } as const;

test("the age is that at the incident, from the birth date", () => {
  const record = recordOf({ ...REPORTED, incidentDate: "01-03-2024", birthDate: "02-03-2010" });
  expect([record.ageYears, record.agePrecision]).toEqual([13, "exact"]);
});

test("without a birth date the stated age counts, less the years since the incident", () => {
  const record = recordOf({ ...REPORTED, incidentDate: "01-03-2022", ageYears: "15 th" });
  expect([record.ageYears, record.agePrecision]).toEqual([13, "stated"]);
});

test("an estimated birth date gives way to a stated age, and counts as estimated without one", () => {
  expect(recordOf({ ...REPORTED, birthDate: "01-01-2010", ageYears: "12" })).toMatchObject({
    ageYears: 12,
    agePrecision: "stated",
  });
  expect(recordOf({ ...REPORTED, birthDate: "01-01-2010" })).toMatchObject({ ageYears: 14, agePrecision: "estimated" });
});

test("an incident known to the month keeps its precision", () => {
  expect(recordOf({ ...REPORTED, incidentDate: "2024-02" })).toMatchObject({
    incidentOn: "2024-02-01",
    incidentPrecision: "month",
  });
});

test("certain, undecided and outside: forms say which they are", () => {
  const formOf = (form: string) => {
    const { forms, formCertain } = recordOf({ ...REPORTED, form }, { form: { separator: ";" } });
    return [forms, formCertain];
  };
  expect(formOf("Seksual; perkawinan anak")).toEqual([["E6"], true]);
  expect(formOf("Seksual; Eksploitasi")).toEqual([[], false]);
  expect(formOf("eksploitasi seksual")).toEqual([["E9"], false]);
  expect(formOf("Kekerasan fisik; Penelantaran")).toEqual([[], true]);
  expect(formOf("-")).toEqual([[], false]);
});

test("a profile's code goes before the word's own meaning", () => {
  const record = recordOf({ ...REPORTED, form: "perkawinan anak" }, { form: { codes: { "perkawinan anak": null } } });
  expect([record.forms, record.formCertain]).toEqual([[], false]);
});

test("districts are today's codes, from old codes and from names; one of several is left open", () => {
  const districtOf = (incidentDistrict: string) => recordOf({ ...REPORTED, incidentDistrict }).incidentDistrict;
  expect(["91.01", "KAB. TOBA SAMOSIR", "Bandung", "POLRESTABES SURABAYA", "Atlantis"].map(districtOf)).toEqual([
    "93.01",
    "12.12",
    null,
    "35.78",
    null,
  ]);
});

test("services keep their dates beside them, also where one is missing", () => {
  const { services } = recordOf(
    { ...REPORTED, service: "Kesehatan\nkonseling\nlain sekali", serviceDate: "2024-07-01\n\n2024-08-01" },
    { service: { separator: "\n" }, serviceDate: { separator: "\n", dateOrder: "ymd" } },
  );
  expect(services).toEqual([
    { code: "health", on: "2024-07-01" },
    { code: "rehabCounselling", on: null },
  ]);
});

test("names, aliases, numbers: an identity is as its source wrote it", () => {
  const { identity } = recordOf({
    ...REPORTED,
    name: "Siti Aminah alias Ica",
    nik: "'3201 0145 0510 0017",
    phone: "0812-1; +62 813 2",
    parentName: "Ibu Rini",
  });
  expect(identity).toMatchObject({
    names: ["Siti Aminah", "Ica"],
    nik: "3201014505100017",
    phones: ["0812-1", "+62 813 2"],
    parentNames: ["Ibu Rini"],
  });
  expect(recordOf({ ...REPORTED, nik: "3,20101E+15" }).identity.nik).toBeNull();
  expect(recordOf({ ...REPORTED, nik: "0000000000000000", name: "-" }).identity).toMatchObject({
    nik: null,
    names: [],
  });
});

test("a line is rejected with its field and reason, and never for what it does not say", () => {
  const reasonOf = (given: Given) => {
    const outcome = transform(given);
    return "rejected" in outcome ? [outcome.rejected.field, outcome.rejected.reasonCode] : "taken";
  };
  expect(reasonOf({ name: "Ani" })).toEqual([null, "intake.reject.noDate"]);
  expect(reasonOf({ reportedDate: "31-02-2024" })).toEqual(["reportedDate", "intake.reject.dateUnreadable"]);
  expect(reasonOf({ reportedDate: "01-01-2025" })).toEqual(["reportedDate", "intake.reject.dateInFuture"]);
  expect(reasonOf({ incidentDate: "01-01-1970" })).toEqual(["incidentDate", "intake.reject.dateTooEarly"]);
  expect(reasonOf({ ...REPORTED, ageYears: "remaja" })).toEqual(["ageYears", "intake.reject.ageUnreadable"]);
  expect(reasonOf({ ...REPORTED, form: "qwerty" })).toEqual(["form", "intake.reject.codeUnknown"]);
  expect(reasonOf({ ...REPORTED, externalId: "A1".repeat(101) })).toEqual(["externalId", "intake.reject.tooLong"]);
  expect(reasonOf({ ...REPORTED })).toBe("taken");
});
