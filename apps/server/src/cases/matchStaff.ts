import type { AllegedPerpetrator, Conflict, StaffIdentity } from "@suar/contract";
import { mayBeOnePerson, normaliseNik, wordsOfName } from "@suar/linkage";

const LEAST_DIGITS_OF_A_PHONE = 8;

/** A number as dialled within the country: digits only, without the country's code. */
function phoneOf(text: string): string | undefined {
  const digits = text.replace(/\D/g, "").replace(/^(62|0)+/, "");
  return digits.length < LEAST_DIGITS_OF_A_PHONE ? undefined : digits;
}

function shares<T>(left: readonly (T | undefined)[], right: readonly (T | undefined)[]): boolean {
  return left.some((value) => value !== undefined && right.includes(value));
}

/**
 * Why an alleged perpetrator may be somebody who works here: the same NIK, the same telephone, or a name that may be one
 * person's (docs/decisions/0037). Undefined where nothing says so. Rather too often than too seldom: oversight lifts a false
 * alarm, nobody undoes a read.
 */
export function whyOnePerson(alleged: AllegedPerpetrator, staff: StaffIdentity): Conflict["because"] | undefined {
  const nik = alleged.nik === null ? undefined : normaliseNik(alleged.nik);
  if (nik !== undefined && staff.nik !== null && nik === normaliseNik(staff.nik)) return "nik";
  if (shares(alleged.phones.map(phoneOf), staff.phones.map(phoneOf))) return "phone";
  const isNamedAlike = alleged.names.some((name) => staff.names.some((other) => mayBeOnePerson(name, other)));
  return isNamedAlike ? "name" : undefined;
}

/** True where the alleged perpetrator leads this organisation, as the case says: its name may lack or add one word. */
export function leadsOrganisation({ workplace, leadsWorkplace }: AllegedPerpetrator, organisation: string): boolean {
  if (workplace === null || !leadsWorkplace) return false;
  const difference = wordsOfName(workplace).length - wordsOfName(organisation).length;
  return Math.abs(difference) <= 1 && mayBeOnePerson(workplace, organisation);
}
