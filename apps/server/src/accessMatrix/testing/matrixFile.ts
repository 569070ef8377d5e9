import { join } from "node:path";
import { RELATIONS } from "./plantRows.ts";
import { type Cells, COMMANDS, cellName, WALKED } from "./walkMatrix.ts";

const FOLDER = join(import.meta.dirname, "../../../../../docs");
export const CSV_FILE = join(FOLDER, "access-matrix.csv");
export const MARKDOWN_FILE = join(FOLDER, "access-matrix.md");

interface Line {
  table: string;
  relation: string;
  role: string;
}

/** The lines of the written matrix, in its order: table, relation, role. */
function linesOf(cells: Cells): Line[] {
  const places = new Set([...cells.keys()].map((name) => name.split(" ").slice(0, 2).join(" ")));
  return [...places].sort().flatMap((place) => {
    const [table = "", relation = ""] = place.split(" ");
    return WALKED.map((role) => ({ table, relation, role }));
  });
}

const through = (cells: Cells, { table, relation, role }: Line, command: string) =>
  (cells.get(cellName(table, relation, role, command)) ?? []).map((each) => each.replace("suar_", ""));

/** The whole matrix: one line for each table, relation and role; in each command's column, the database roles that let it through. */
export function csvOf(cells: Cells): string {
  const head = ["table", "relation", "role", ...COMMANDS].join(",");
  const lines = linesOf(cells).map((line) => {
    const values = COMMANDS.map((command) => through(cells, line, command).join(" ") || "-");
    return [line.table, line.relation, line.role, ...values].join(",");
  });
  return `${[head, ...lines].join("\n")}\n`;
}

const LETTERS = { select: "r", insert: "w", update: "u", delete: "d" } as const;

/** The same for people: a table for each table, its relations as rows, roles as columns. */
export function markdownOf(cells: Cells, open: readonly string[], nobody: Readonly<Record<string, string>>): string {
  const lines = linesOf(cells);
  const tables = [...new Set(lines.map(({ table }) => table))];
  const letters = (line: Line) =>
    COMMANDS.filter((command) => through(cells, line, command).length > 0)
      .map((command) => LETTERS[command])
      .join("");
  const sections = tables.map((table) => {
    const relations = [...new Set(lines.filter((line) => line.table === table).map(({ relation }) => relation))];
    const rows = relations.map((relation) => {
      const values = WALKED.map((role) => letters({ table, relation, role }) || "·");
      return `| ${relation} | ${values.join(" | ")} |`;
    });
    const head = `| | ${WALKED.join(" | ")} |\n|---|${WALKED.map(() => "---").join("|")}|`;
    return `## ${table}\n\n${head}\n${rows.join("\n")}\n`;
  });
  const relations = Object.entries(RELATIONS).map(([name, meaning]) => `- *${name}*: ${meaning}`);
  const openList = open.map((name) => `- \`${name}\``);
  const nobodyList = Object.entries(nobody).map(([table, holds]) => `- \`${table}\`: ${holds}`);
  return `# Who may do what to which row

Role × table × command × relation, as the database decides it: r reads, w writes a new row, u changes, d removes, · none of these.
[access-matrix.csv](access-matrix.csv) says for each cell through which database role. Both are written by \`npm run matrix\` from
the walk that \`apps/server/src/accessMatrix\` makes on every test run, on the embedded database and on PostgreSQL: a cell that differs fails the test,
so a change of rights is a change of these files, to be reviewed by hand. A route asks for a right before any of this; the columns
here say what a position of that role could reach with every route open.

Who acts is an account in a position of an organisation that delivers a list, with the territory 32.73. Relations:

${relations.join("\n")}

*auditOnly* is a role that an installation may add: who audits and approves nothing. *noPosition* is an account whose appointment has ended; *system* is Suar itself (jobs, the sealer, the start). Linkage is walked for the purpose
follow-up, so that rows of the purpose statistics must stay closed to it; statistics for the purpose statistics; the workspace for follow-up.

${sections.join("\n")}
## Functions that pass the policies

They run as the owner of all tables, and answer only what stands in them:

${openList.join("\n")}

## Tables about nobody

${nobodyList.join("\n")}
`;
}
