import { expect, test } from "vitest";
import type { Identity } from "../identity/index.ts";
import { compareFields } from "./compareFields.ts";
import { identityWith } from "./testing/plantRecords.ts";

const born = (value: string): Partial<Identity> => ({ birthDate: { value, precision: "day" } });
const agreementOn = (field: string, left: Partial<Identity>, right: Partial<Identity>) =>
  compareFields(identityWith(left), identityWith(right)).find((compared) => compared.field === field)?.agreement;

test("names agree whatever their order, titles and old spelling, and nearly where a word is left out", () => {
  expect(agreementOn("name", { names: ["Hj. Siti Noer"] }, { names: ["NUR, Siti"] })).toBe("same");
  expect(agreementOn("name", { names: ["Siti Nur Aini"] }, { names: ["Siti Nur"] })).toBe("close");
  expect(agreementOn("name", { names: ["Siti Nur"] }, { names: ["Made Ayu"] })).toBe("different");
});

test("a date with day and month swapped, or of another year, or only a year is close", () => {
  expect(agreementOn("birthDate", born("2010-03-05"), born("05/03/2010"))).toBe("same");
  expect(agreementOn("birthDate", born("2010-03-05"), born("2010-05-03"))).toBe("close");
  expect(agreementOn("birthDate", born("2010-03-05"), born("2010"))).toBe("close");
  expect(agreementOn("birthDate", born("2010-03-05"), born("2011-03-05"))).toBe("close");
  expect(agreementOn("birthDate", born("2010-03-05"), born("2014-11-27"))).toBe("different");
});

test("a NIK with one digit wrong is close, another NIK is different", () => {
  expect(agreementOn("nik", { nik: "3273014507100001" }, { nik: "3273 0145 0710 0002" })).toBe("close");
  expect(agreementOn("nik", { nik: "3273014507100001" }, { nik: "5108021203080003" })).toBe("different");
});

test("a telephone number is the same with and without the country's code", () => {
  expect(agreementOn("phone", { phones: ["081322334455"] }, { phones: ["+62 813-2233-4455"] })).toBe("same");
});

test("what one side does not say is missing, not different", () => {
  expect(agreementOn("address", { address: "Jalan Cempaka 17" }, {})).toBe("missing");
});

test("only outlines of values leave", () => {
  const [name] = compareFields(identityWith({ names: ["Siti Nur"] }), identityWith({ names: ["Made"] }));
  expect(name).toEqual({ field: "name", left: "S••• N••", right: "M•••", agreement: "different" });
});
