import { readFile } from "node:fs/promises";
import { join } from "node:path";

const THREAT_MODEL = join(import.meta.dirname, "../../../../../docs/threat-model.md");

/** One threat of the model: its room or "Abuse cases", what stands against it, how many tests show it, and what remains. */
export interface Threat {
  part: string;
  threat: string;
  measure: string;
  tests: number;
  remains: string;
}

/** Reads the threats out of the threat model's text (docs/threat-model.md): one for each line of its tables. */
export function threatsIn(model: string): Threat[] {
  let part = "";
  return model.split("\n").flatMap((line): Threat[] => {
    const heading = /^##+ (.+)$/.exec(line)?.[1];
    if (heading !== undefined) part = heading;
    if (!line.startsWith("| ") || /^\| (-|STRIDE|Abuse)/.test(line)) return [];
    const cells = line.split("|").map((cell) => cell.trim());
    // by STRIDE with a letter before it; abuse cases without
    const [threat = "", measure = "", shownBy = "", remains = ""] = cells.slice(
      /^[STRIDE]$/.test(cells[1] ?? "") ? 2 : 1,
    );
    return [{ part, threat, measure, tests: shownBy.split("`").length >> 1, remains }];
  });
}

/** The threats as this installation's own model has them; none where the documents were not installed with it. */
export async function readThreats(): Promise<Threat[]> {
  const model = await readFile(THREAT_MODEL, "utf8").catch(() => "");
  return threatsIn(model);
}
