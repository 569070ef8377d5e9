import type { ReactNode } from "react";

export type CellValue = string | number | null;

/** One column: what it is called, what it sorts, filters and exports by, and how it is drawn. */
export interface Column<R> {
  key: string;
  title: string;
  value: (row: R) => CellValue;
  /** How the cell looks, where it is more than its value. */
  show?: (row: R) => ReactNode;
  isNumber?: boolean;
  /** Offers the column's distinct values as a filter. */
  hasChoices?: boolean;
}

/** How a table is being looked at; lives in the address, so that a filtered list can be kept and shared. */
export interface TableView {
  words: string;
  sortBy: string | null;
  isDescending: boolean;
  choices: Readonly<Record<string, string>>;
}

export function readView(search: URLSearchParams, prefix: string): TableView {
  const sort = search.get(`${prefix}sort`) ?? "";
  const choices: Record<string, string> = {};
  for (const [name, value] of search) {
    if (name.startsWith(`${prefix}is.`)) choices[name.slice(prefix.length + 3)] = value;
  }
  return {
    words: search.get(`${prefix}find`) ?? "",
    sortBy: sort === "" ? null : sort.replace(/^-/, ""),
    isDescending: sort.startsWith("-"),
    choices,
  };
}

/** The same address with this view in it; other parameters stay. */
export function writeView(search: URLSearchParams, prefix: string, view: TableView): URLSearchParams {
  const next = new URLSearchParams([...search].filter(([name]) => !isOfTable(name, prefix)));
  if (view.words !== "") next.set(`${prefix}find`, view.words);
  if (view.sortBy !== null) next.set(`${prefix}sort`, `${view.isDescending ? "-" : ""}${view.sortBy}`);
  for (const [key, value] of Object.entries(view.choices)) {
    if (value !== "") next.set(`${prefix}is.${key}`, value);
  }
  return next;
}

function isOfTable(name: string, prefix: string): boolean {
  return name === `${prefix}find` || name === `${prefix}sort` || name.startsWith(`${prefix}is.`);
}

/** Ascending, then descending, then as given. */
export function nextSort(view: TableView, key: string): TableView {
  if (view.sortBy !== key) return { ...view, sortBy: key, isDescending: false };
  return view.isDescending ? { ...view, sortBy: null, isDescending: false } : { ...view, isDescending: true };
}

/** The rows that the view leaves, in its order. Empty values come last in both directions. */
export function viewRows<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  view: TableView,
  locale: string,
): readonly R[] {
  const words = view.words
    .toLocaleLowerCase(locale)
    .split(/\s+/)
    .filter((word) => word !== "");
  const chosen = columns.filter((column) => (view.choices[column.key] ?? "") !== "");
  const kept =
    words.length === 0 && chosen.length === 0
      ? rows
      : rows.filter(
          (row) =>
            chosen.every((column) => String(column.value(row) ?? "") === view.choices[column.key]) &&
            holdsWords(row, columns, words, locale),
        );
  const by = columns.find((column) => column.key === view.sortBy);
  return by === undefined ? kept : sortRows(kept, by, view.isDescending, locale);
}

function holdsWords<R>(row: R, columns: readonly Column<R>[], words: readonly string[], locale: string): boolean {
  if (words.length === 0) return true;
  const text = columns
    .map((column) => String(column.value(row) ?? ""))
    .join(" ")
    .toLocaleLowerCase(locale);
  return words.every((word) => text.includes(word));
}

function sortRows<R>(rows: readonly R[], by: Column<R>, isDescending: boolean, locale: string): R[] {
  const inWords = new Intl.Collator(locale, { numeric: true }).compare;
  const keyed = rows.map((row) => ({ row, value: by.value(row) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    const order =
      typeof a.value === "number" && typeof b.value === "number"
        ? a.value - b.value
        : inWords(String(a.value), String(b.value));
    return isDescending ? -order : order;
  });
  return keyed.map(({ row }) => row);
}

/** Distinct values of a column, in the reader's order. */
export function choicesOf<R>(rows: readonly R[], column: Column<R>, locale: string): string[] {
  const seen = new Set(rows.map((row) => String(column.value(row) ?? "")));
  seen.delete("");
  return [...seen].sort(new Intl.Collator(locale, { numeric: true }).compare);
}
