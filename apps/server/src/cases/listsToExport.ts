import { type CaseLine, listCases, MOST_EXPORTED_ROWS } from "@suar/contract";
import type { ExportColumn, ListPort } from "../access/index.ts";
import { regionName } from "../intake/index.ts";
import { refuse } from "../platform/index.ts";
import type { CasesParts } from "./casesRoom.ts";
import { readCasesOf } from "./showCase.ts";

/** Neither the case's reference nor what its notes say leaves. */
const COLUMNS: readonly ExportColumn[] = [
  { title: { id: "Lembaga pemegang", en: "Organisation that holds it" } },
  { title: { id: "Daerah", en: "District" } },
  { title: { id: "Dibuka", en: "Opened" } },
  { title: { id: "Jumlah catatan", en: "Notes" } },
];

/** The cases that a position may read. */
export function casesToExport(parts: CasesParts): ListPort<"cases"> {
  const mayRead = (rights: readonly string[]) =>
    typeof listCases.rights !== "string" && listCases.rights.some((right) => rights.includes(right));
  return async ({ account, actor }) => {
    if (!mayRead(account.rights)) return refuse(403, "platform.http.forbidden");
    const list = await readCasesOf(parts, actor, { limit: MOST_EXPORTED_ROWS + 1, offset: 0 });
    const byId = new Map(list.cases.map((each) => [each.id, each]));
    return {
      ids: [...byId.keys()],
      columns: COLUMNS,
      read: async (ids) =>
        ids
          .flatMap((id) => byId.get(id) ?? [])
          .map((each) => ({ id: each.id, records: [each.recordId], cells: cellsOf(each) })),
    };
  };
}

const cellsOf = ({ organisation, district, openedAt, notes }: CaseLine) => [
  organisation,
  regionName(district),
  openedAt.slice(0, 10),
  notes,
];
