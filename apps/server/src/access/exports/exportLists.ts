import type { Account, Bilingual, ExportList, ListAsked } from "@suar/contract";
import type { Actor, Refusal, Transaction } from "../../platform/index.ts";

/** Never a name, number or address of a person: lists leave without identity. */
type Cell = string | number | null;

export interface ExportColumn {
  title: Bilingual;
  /** The cells are ids of a record or child: in each export they stand as other, meaningless references. */
  isReference?: boolean;
}

export interface ExportRow {
  /** Of the record, child or pair that the row stands for. */
  id: string;
  /** Records that the row tells of, for the audit trail. */
  records: readonly string[];
  cells: readonly Cell[];
}

/** A list as one position sees it: how many there are is known before any is read. */
export interface ListToExport {
  ids: readonly string[];
  columns: readonly ExportColumn[];
  /** The rows of these ids, in their order, in the reader's language; one that the position may not see is left out. */
  read(ids: readonly string[], language: "id" | "en"): Promise<readonly ExportRow[]>;
}

export interface Asker {
  account: Account;
  actor: Actor;
}

type Of<L extends ExportList> = Extract<ListAsked, { list: L }>;

/** How a room gives a list of its own; runs as whoever asks, so that the database's policies decide the rows. */
export type ListPort<L extends ExportList> = (asker: Asker, asked: Of<L>) => Promise<ListToExport | Refusal>;

/** Rows that must not leave for a purpose, because somebody whom they tell of has withdrawn from it. */
type Withhold = (tx: Transaction, ids: readonly string[], purpose: string) => Promise<readonly string[]>;

/** What the rooms give: their lists, and which rows of any list to leave out. */
export type ListPorts = { [L in ExportList]?: ListPort<L> } & { withhold?: Withhold };
