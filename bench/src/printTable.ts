import { cpus } from "node:os";

/** Prints one measurement as a Markdown table, with the machine and the version of Node beneath. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  console.info([line(head), line(head.map(() => "---:")), ...rows.map(line)].join("\n"));
  console.info(`\n${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, Node ${process.versions.node}`);
}
