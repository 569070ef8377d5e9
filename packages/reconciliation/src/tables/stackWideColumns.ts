import { canonicalValue, isTotalLabel } from "./canonicalValue.ts";

interface Sheet {
  readonly headers: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

const YEAR = /^(19|20)\d\d$/;

/** Turns a table that spreads years or sexes over columns into one with a row for each: `2019;2020` → `tahun;jumlah`. */
export function stackWideColumns(sheet: Sheet): Sheet {
  const years = placesOf(sheet.headers, (header) => YEAR.test(header));
  if (years.length >= 2) return stack(sheet, years, "tahun");
  const sexes = placesOf(sheet.headers, (header) => ["male", "female"].includes(canonicalValue("sex", header)));
  return sexes.length === 2 ? stack(sheet, sexes, "jenis_kelamin") : sheet;
}

function placesOf(headers: readonly string[], isSpread: (header: string) => boolean): number[] {
  return headers.flatMap((header, place) => (isSpread(header.trim()) ? [place] : []));
}

/** The sum column beside the spread ones would count everything twice. */
function stack({ headers, lines }: Sheet, spread: readonly number[], dimension: string): Sheet {
  const kept = headers.flatMap((header, place) => (spread.includes(place) || isTotalLabel(header) ? [] : [place]));
  return {
    headers: [...kept.map((place) => headers[place] ?? ""), dimension, "jumlah"],
    lines: lines.flatMap((line) =>
      spread.map((place) => [...kept.map((other) => line[other] ?? ""), headers[place] ?? "", line[place] ?? ""]),
    ),
  };
}
