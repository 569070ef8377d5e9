import { expect, test } from "vitest";
import { readAll, utf8 } from "../testing.ts";

const report = (inner: string) =>
  `<report><incidentSummary><incidentType>X</incidentType></incidentSummary>${inner}</report>`;
const person = (name: string) => `<victimPerson><firstName>${name}</firstName></victimPerson>`;

test("one report alone and many in a file are read, with any prefix", async () => {
  expect((await readAll(utf8(report("")))).entries).toEqual([{ "incidentSummary.incidentType": "X" }]);
  const many = await readAll(
    utf8(
      `<?xml version="1.0"?><c:reports xmlns:c="urn:x"><c:report><c:id>1</c:id></c:report><c:report><c:id>2</c:id></c:report></c:reports>`,
    ),
  );
  expect(many.entries).toEqual([{ id: "1" }, { id: "2" }]);
});

test("every victim is an entry of its own; without any, the intended recipients are", async () => {
  const { lines, entries } = await readAll(
    utf8(
      `<r>${report(`<victim>${person("A")}</victim><victim>${person("B")}</victim><intendedRecipient><name>R</name></intendedRecipient>`)}${report("<intendedRecipient><age>12</age></intendedRecipient>")}</r>`,
    ),
  );
  expect(lines).toHaveLength(2);
  expect(entries.map((entry) => entry["victim.victimPerson.firstName"] ?? entry["intendedRecipient.age"])).toEqual([
    "A",
    "B",
    "12",
  ]);
});

test("a document type is refused, whatever it declares", async () => {
  const bomb = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><r>&b;</r>';
  expect((await readAll(utf8(bomb))).refused).toBe("intake.file.doctype");
  const late = `<?xml version="1.0"?>${" ".repeat(300_000)}<!DOCTYPE r><r/>`;
  expect((await readAll(utf8(late))).refused).toBe("intake.file.doctype");
});

test("an entity of its own making, a missing end and a wrong end are refused", async () => {
  expect((await readAll(utf8("<report><a>&x;</a></report>"))).refused).toBe("intake.file.malformed");
  expect((await readAll(utf8("<r><report><a>1</a></report><report>"))).refused).toBe("intake.file.truncated");
  expect((await readAll(utf8("<report><a>1</b></report>"))).refused).toBe("intake.file.malformed");
});

test("a payload in a report refuses the file", async () => {
  const payload = "/9j/4AAQSkZJRgABAQEASABIAAD".padEnd(400, "A");
  expect((await readAll(utf8(report(`<additionalInfo>${payload}</additionalInfo>`)))).refused).toBe(
    "intake.file.mediaInLine",
  );
});
