import { StaffIdentity } from "@suar/contract";
import type { MessageKey } from "@suar/messages";

/** What is typed into the form of a staff identity: several names or numbers stand on lines of their own. */
export const EMPTY_STAFF = { names: "", nik: "", phones: "" };
type Entry = typeof EMPTY_STAFF;

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** `{ names: "Siti\nIbu Siti", nik: "", phones: "" }` → `{ names: ["Siti", "Ibu Siti"], nik: null, phones: [] }` */
export function staffOf({ names, nik, phones }: Entry): StaffIdentity {
  return { names: linesOf(names), nik: nik.trim() === "" ? null : nik.trim(), phones: linesOf(phones) };
}

export function isEmptyStaff(entry: Entry): boolean {
  return Object.values(entry).every((text) => text.trim() === "");
}

const FAULTS: Readonly<Record<keyof Entry, MessageKey>> = {
  names: "web.staff.namesFault",
  nik: "web.case.nikFault",
  phones: "web.staff.phonesFault",
};

/** The sentence for each field that the server would not take, by its own shape. */
export function faultsOfStaff(entry: Entry): Partial<Record<keyof Entry, MessageKey>> {
  const { error } = StaffIdentity.safeParse(staffOf(entry));
  const fields = new Set(error?.issues.map(({ path }) => path[0]));
  return Object.fromEntries(Object.entries(FAULTS).filter(([field]) => fields.has(field)));
}
