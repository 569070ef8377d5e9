import type { Language } from "@suar/messages";

/** A document that is kept as text: what a letter, the register or an assessment consists of. */
export type Block =
  | { readonly heading: string; readonly level: 1 | 2 | 3 }
  | { readonly text: string }
  | { readonly list: readonly string[] }
  | { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

const cellOf = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const lineOf = (cells: readonly string[]) => `| ${cells.map(cellOf).join(" | ")} |`;

/** The document as Markdown. */
export function markdownOf(blocks: readonly Block[]): string {
  const parts = blocks.map((block) => {
    if ("heading" in block) return `${"#".repeat(block.level)} ${block.heading}`;
    if ("text" in block) return block.text;
    if ("list" in block) return block.list.map((item) => `- ${item}`).join("\n");
    return [lineOf(block.head), lineOf(block.head.map(() => "---")), ...block.rows.map(lineOf)].join("\n");
  });
  return `${parts.join("\n\n")}\n`;
}

const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => ESCAPED[letter] ?? letter);
const inside = (tag: string, text: string) => `<${tag}>${escaped(text)}</${tag}>`;
const rowOf = (tag: string, cells: readonly string[]) => `<tr>${cells.map((cell) => inside(tag, cell)).join("")}</tr>`;

function htmlOf(block: Block): string {
  if ("heading" in block) return inside(`h${block.level}`, block.heading);
  if ("text" in block) return inside("p", block.text);
  if ("list" in block) return `<ul>${block.list.map((item) => inside("li", item)).join("")}</ul>`;
  return `<table><thead>${rowOf("th", block.head)}</thead><tbody>${block.rows.map((row) => rowOf("td", row)).join("")}</tbody></table>`;
}

const STYLE = `
body { font: 11pt/1.5 "Source Sans 3", system-ui, sans-serif; max-width: 42em; margin: 2cm auto; padding: 0 1em; color: #111 }
h1 { font-size: 1.5em; line-height: 1.2 } h2 { font-size: 1.2em; margin-top: 1.6em } h3 { font-size: 1em }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt } th, td { border: 1px solid #999; padding: .3em .5em; text-align: left; vertical-align: top }
tr { break-inside: avoid } @media print { body { margin: 0; max-width: none; padding: 0 } }
`;

/** The document as one page that prints, without a script or anything from elsewhere. */
export function pageOf(title: string, language: Language, blocks: readonly Block[]): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${blocks.map(htmlOf).join("\n")}
</body>
</html>
`;
}
