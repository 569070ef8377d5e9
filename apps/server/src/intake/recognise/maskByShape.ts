/**
 * What a value looks like without what it says: letters become `A` or `a`, digits `0`; nothing longer than 40 characters.
 *
 * @example maskByShape("Siti, 12-03-2011") // "Aaaa, 00-00-0000"
 */
export function maskByShape(value: string): string {
  return value
    .slice(0, 40)
    .replace(/\p{Lu}/gu, "A")
    .replace(/[\p{Ll}\p{Lo}]/gu, "a")
    .replace(/\p{Nd}/gu, "0");
}
