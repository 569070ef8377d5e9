import type { PersonOnLists } from "../country.ts";
import { isoOf } from "../days.ts";
import type { Entry } from "../entry.ts";
import type { ByteSink } from "../writers/byteSink.ts";
import type { ListFile } from "../writers/listFile.ts";
import { csvFormat, encodeUtf8, openTextFile } from "../writers/textFile.ts";

const plain = { delimiter: ",", encode: encodeUtf8, bom: false, lineEnd: "\n" } as const;

/** Which person every record of every list is about. */
export function openTruthOfRecords(sink: ByteSink): ListFile {
  return openTextFile(sink, csvFormat(["source", "file", "line", "id", "child"], plain));
}

export function truthOfRecord(entry: Entry, file: string, line: number, id: string): readonly (string | number)[] {
  return [entry.source, file, line, id, entry.person.key];
}

/** Every person as she or he really is, the children on no list included. */
export function openTruthOfPersons(sink: ByteSink): ListFile {
  const columns = [
    "child",
    "is_child",
    "family",
    "name",
    "sex",
    "born_on",
    "nik",
    "home",
    "incident_district",
    "incident_on",
    "form",
    "records",
    "lists",
    "on_no_list",
  ];
  return openTextFile(sink, csvFormat(columns, plain));
}

export function truthOfPerson({ person, entries }: PersonOnLists): readonly (string | number)[] {
  const { family } = person;
  return [
    person.key,
    person.isChild ? "yes" : "no",
    `F${String(family.head + 1).padStart(8, "0")}`,
    person.names.join(" "),
    person.sex,
    isoOf(person.bornOn),
    person.nik,
    family.home.code,
    family.incidentDistrict.code,
    isoOf(person.incidentOn),
    person.form,
    entries.length,
    new Set(entries.map(({ source }) => source)).size,
    entries.length === 0 ? "yes" : "no",
  ];
}
