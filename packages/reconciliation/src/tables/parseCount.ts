const GROUPED = /^-?\d{1,3}([.,\u00A0 ])\d{3}(?:\1\d{3})*$/;
const PLAIN = /^-?\d+$/;
const DECIMAL = /^-?\d*[.,]\d+$/;

/** How the numbers of one column are written: `1.234` is one thousand and more, unless the column holds true decimals. */
export type NumberStyle = "counts" | "decimals";

export function styleOf(cells: readonly string[]): NumberStyle {
  return cells.some((cell) => DECIMAL.test(cell) && !GROUPED.test(cell)) ? "decimals" : "counts";
}

/** The number in a cell; undefined where there is none ("-", "n/a", empty): that is not a zero. */
export function parseCount(cell: string, style: NumberStyle): number | undefined {
  if (PLAIN.test(cell)) return Number(cell);
  if (style === "counts" && GROUPED.test(cell)) return Number(cell.replace(/[.,\u00A0 ]/g, ""));
  return style === "decimals" && DECIMAL.test(cell) ? Number(cell.replace(",", ".")) : undefined;
}
