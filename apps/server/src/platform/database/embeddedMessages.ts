/** What the main thread asks of the embedded database's thread. */
export type EmbeddedRequest =
  | { id: number; ask: "query"; text: string; parameters: (string | null)[] }
  | { id: number; ask: "script"; text: string }
  | { id: number; ask: "dump" }
  | { id: number; ask: "countFsyncs" }
  | { id: number; ask: "close" };

export interface QueryRows {
  command: string;
  rowCount: number;
  columns: string[];
  rows: unknown[][];
}

/** PostgreSQL's own error fields, without the text of the values. */
export interface DatabaseFault {
  message: string;
  code: string | undefined;
  constraint: string | undefined;
  detail: string | undefined;
}

export type EmbeddedReply =
  | { id: number; rows: QueryRows }
  | { id: number; bytes: Uint8Array }
  | { id: number; count: number }
  | { id: number; fault: DatabaseFault };

export interface EmbeddedSettings {
  /** Directory on disk; null keeps the database in memory. */
  directory: string | null;
  /** A dump to begin from (tests). */
  dumpFile: string | null;
}
