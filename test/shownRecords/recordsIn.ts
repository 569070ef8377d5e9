/** The record of each case, by the case's id and by its reference. */
type RecordOfCase = ReadonlyMap<string, string>;

/** Ids of the records that an answer tells of, wherever in it: by `recordId`, as a record's own facts, or through a case. */
export function recordsIn(answer: unknown, recordOfCase: RecordOfCase): string[] {
  const found = new Set<string>();
  for (const told of objectsIn(answer)) for (const id of recordsTold(told, recordOfCase)) found.add(id);
  return [...found];
}

type Told = Readonly<Record<string, unknown>>;

function recordsTold(told: Told, recordOfCase: RecordOfCase): string[] {
  const isFacts = "lineNo" in told && "deliveryId" in told;
  const ofCases = [told["caseId"], told["reference"]].map((named) => recordOfCase.get(String(named)));
  const ids = [told["recordId"], isFacts ? told["id"] : undefined, ...ofCases];
  return ids.filter((id) => typeof id === "string");
}

function objectsIn(value: unknown): Told[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value as Told, ...inside];
}
