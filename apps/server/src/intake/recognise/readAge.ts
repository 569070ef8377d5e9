/** Years from `12`, `12 th`, `12 tahun 3 bulan`, `8 bulan`; undefined if it is no age of a person. */
export function readAge(text: string): number | undefined {
  const months = /^\s*(\d{1,2})\s*(?:bulan|bln|months?)\s*$/i.exec(text);
  if (months !== null) return Math.floor(Number(months[1]) / 12);
  const years =
    /^\s*(?:±|~|sekitar|kira-?kira)?\s*(\d{1,3})(?:[.,]\d+)?\s*(?:(?:th|thn|tahun|years?|yrs?|y|yo)\b.*)?$/i.exec(text);
  const age = Number(years?.[1] ?? Number.NaN);
  return age <= 120 ? age : undefined;
}
