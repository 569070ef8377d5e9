import { VALUE_SEPARATOR } from "../formats/line.ts";

const SEPARATORS = [VALUE_SEPARATOR, "|", ";", "+", ","];

/** What separates the values in the cells of a column that hold several; undefined if each holds one. */
export function separatorOf(values: readonly string[]): string | undefined {
  const distinct = [...new Set(values)];
  return SEPARATORS.find((separator) => isMadeOfParts(distinct, separator));
}

/**
 * Values are lists if their parts come back in other company or alone: "Seksual; Eksploitasi" beside "Psikis; Eksploitasi".
 * The parts of "Bandung, Jawa Barat" or of one long label do not.
 */
function isMadeOfParts(distinct: readonly string[], separator: string): boolean {
  const holders = new Map<string, number>();
  for (const value of distinct) {
    for (const part of new Set(splitValues(value, separator))) holders.set(part, (holders.get(part) ?? 0) + 1);
  }
  const parts = new Set(
    distinct.filter((value) => value.includes(separator)).flatMap((value) => splitValues(value, separator)),
  );
  const recurring = [...parts].filter((part) => (holders.get(part) ?? 0) > 1).length;
  return parts.size > 0 && recurring > parts.size / 2 && !/\d{4}/.test([...parts][0] ?? "");
}

/** The single values of a cell. */
export function splitValues(value: string, separator: string | undefined): string[] {
  if (separator === undefined || !value.includes(separator)) return [value.trim()];
  return value
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
