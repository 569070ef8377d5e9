import { normaliseNik, readName } from "@suar/linkage";
import type { Identity } from "../../identity/index.ts";
import { systemActor } from "../../platform/index.ts";
import type { IntakeParts } from "../intakeParts.ts";
import { pageOfRejectedSegments, type RejectedSegment } from "../store/originals.ts";
import { originalLabel, SALT_BYTES } from "./originalLabel.ts";

const SYSTEM = systemActor("suar_intake", "original");
/** Suar itself compares; whoever erases sees no identity. */
const READER = systemActor("suar_keys");
const PAGE = 500;

/** A line of an original, by its number there. */
export interface LinePlace {
  deliveryId: string;
  lineNo: number;
}

/**
 * Rejected lines of the records' own sources that tell of the same children: a line that was refused stands in its original
 * with everything it says. Those are found that hold the child's NIK, or the whole name with the birth date or a phone and
 * no other NIK; the line of a namesake is not. Opening the identities is on the audit trail, as every reading is.
 */
export async function rejectedLinesOf(
  { context, identity }: IntakeParts,
  recordIds: readonly string[],
): Promise<LinePlace[]> {
  const identities = [...(await identity.openIdentities(READER, recordIds, "subject-request")).values()];
  const found: LinePlace[] = [];
  if (identities.length === 0) return found;
  for (let after: RejectedSegment | null = null; ; ) {
    const from: RejectedSegment | null = after;
    const page: RejectedSegment[] = await context.database.inTransaction(SYSTEM, (tx) =>
      pageOfRejectedSegments(tx, recordIds, from, PAGE),
    );
    for (const row of page) {
      const plain = identity.openBytes(row, originalLabel(row.deliveryId, row.segmentNo)).subarray(SALT_BYTES);
      const text = new TextDecoder(row.encoding).decode(plain);
      if (identities.some((one) => tellsOf(text, one))) found.push({ deliveryId: row.deliveryId, lineNo: row.lineNo });
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return found;
    after = last;
  }
}

/** Whether a line names this child beyond a namesake. */
export function tellsOf(line: string, { names, nik, birthDate, phones }: Identity): boolean {
  const digits = line.replace(/(?<=\d)[ .-](?=\d)/g, "");
  const number = nik === null ? undefined : normaliseNik(nik);
  const numbers = line.match(/\d+/g) ?? [];
  if (number !== undefined && digits.includes(number)) return true;
  if (number !== undefined && numbers.some((other) => other.length === 16)) return false;
  const words = new Set(readName(line.replace(/[^\p{L}' ]/gu, " ")).own);
  const isNamed = names.some((name) => {
    const { own } = readName(name);
    return own.length > 1 && own.every((word) => words.has(word));
  });
  if (!isNamed) return false;
  return hasDate(line, birthDate) || phones.some((phone) => hasPhone(digits, phone));
}

/** Day, month and year, or year, month and day; of a month that is written as a word, day and year must agree. */
const DATE = /(\d{1,4})[ ./-]+(\d{1,2}|\p{L}{3,})[ ./-]+(\d{1,4})/gu;

function hasDate(line: string, birthDate: Identity["birthDate"]): boolean {
  if (birthDate?.precision !== "day") return false;
  const [year, month, day] = birthDate.value.split("-").map(Number);
  return [...line.matchAll(DATE)].some(([, first, middle, last]) => {
    const [one, other] = [Number(first), Number(last)];
    const isOfDay = (one === day && other === year) || (one === year && other === day);
    return isOfDay && (Number.isNaN(Number(middle)) || Number(middle) === month);
  });
}

/** By the digits behind the country's or the trunk's prefix, which is written in many ways. */
function hasPhone(digits: string, phone: string): boolean {
  const own = phone.replace(/\D/g, "").replace(/^(0062|62|0)/, "");
  return own.length >= 8 && digits.includes(own);
}
