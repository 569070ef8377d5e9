import { MAX_DEPTH } from "../limits.ts";
import { VALUE_SEPARATOR } from "../line.ts";

/** Values of one entry by dotted path; a path with several values holds them all, in order. */
export type PathValues = Map<string, string[]>;

// names under which reports list the children that they are about; each becomes a record of its own
const PERSON_LISTS =
  /^(anak|anak_?anak|anak_?korban|korban|korban_?anak|child|children|victims?|daftar_?(anak|korban))$/i;

/** The entries of one JSON value: one, or one for each child that it lists. Undefined if it is nested too deeply. */
export function flattenJson(value: unknown): PathValues[] | undefined {
  const shared: PathValues = new Map();
  const persons: { path: string; items: unknown[] }[] = [];
  if (!addValue(value, "", shared, persons, 0)) return undefined;
  const [list] = persons;
  if (list === undefined) return [shared];
  return list.items.map((item) => {
    const part: PathValues = new Map([...shared].map(([path, values]) => [path, [...values]]));
    addValue(item, list.path, part, [], 1);
    return part;
  });
}

function addValue(
  value: unknown,
  path: string,
  into: PathValues,
  persons: { path: string; items: unknown[] }[],
  depth: number,
): boolean {
  if (depth > MAX_DEPTH) return false;
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return addList(value, path, into, persons, depth);
  if (typeof value !== "object") {
    addText(String(value), path, into);
    return true;
  }
  return Object.entries(value).every(([name, inner]) =>
    addValue(inner, path === "" ? name : `${path}.${name}`, into, persons, depth + 1),
  );
}

function addList(
  items: unknown[],
  path: string,
  into: PathValues,
  persons: { path: string; items: unknown[] }[],
  depth: number,
): boolean {
  const isOfObjects = items.length > 0 && items.every((item) => typeof item === "object" && item !== null);
  if (isOfObjects && persons.length === 0 && PERSON_LISTS.test(path.slice(path.lastIndexOf(".") + 1))) {
    persons.push({ path, items });
    return true;
  }
  if (isOfObjects) return addAligned(items, path, into, depth);
  return items.every((item) => addValue(item, path, into, persons, depth + 1));
}

/** Lists of objects become columns whose values stay beside each other: an object without the field leaves a gap. */
function addAligned(items: unknown[], path: string, into: PathValues, depth: number): boolean {
  const flat = items.map((item) => {
    const values: PathValues = new Map();
    return addValue(item, path, values, [], depth + 1) ? values : undefined;
  });
  if (flat.includes(undefined)) return false;
  const paths = new Set(flat.flatMap((values) => [...(values?.keys() ?? [])]));
  for (const inner of paths) {
    const texts = flat.map((values) => (values?.get(inner) ?? [""]).join(" "));
    into.set(inner, [...(into.get(inner) ?? []), ...texts]);
  }
  return true;
}

function addText(text: string, path: string, into: PathValues): void {
  const values = into.get(path);
  if (values === undefined) into.set(path, [text]);
  else values.push(text);
}

/** One cell for a path's values. */
export function joinValues(values: readonly string[]): string {
  return values.length === 1
    ? (values[0] ?? "")
    : values.map((value) => value.replaceAll(VALUE_SEPARATOR, " ")).join(VALUE_SEPARATOR);
}
