import type { Command } from "./command.ts";

/** Every command, loaded only when it is called, so that `suar version` answers at once. */
export const commands: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  start: () => import("./start.ts"),
  demo: () => import("./demo.ts"),
  import: () => import("./import.ts"),
  figures: () => import("./figures.ts"),
  "compare-tables": () => import("./compareTables.ts"),
  link: () => import("./link.ts"),
  estimate: () => import("./estimate.ts"),
  evaluate: () => import("./evaluate.ts"),
  protect: () => import("./protect.ts"),
  migrate: () => import("./migrate.ts"),
  audit: () => import("./audit.ts"),
  erasures: () => import("./erasures.ts"),
  "breach-notice": () => import("./breachNotice.ts"),
  processing: () => import("./processing.ts"),
  keys: () => import("./keys.ts"),
  administrator: () => import("./administrator.ts"),
  watermark: () => import("./watermark.ts"),
  version: () => import("./version.ts"),
};
