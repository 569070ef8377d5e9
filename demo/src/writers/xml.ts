const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
}

/** An element with text, or nothing at all where there is no text. */
export function element(name: string, text: string | undefined): string {
  return text === undefined || text === "" ? "" : `<${name}>${escapeXml(text)}</${name}>`;
}

/** An element around others, or nothing where it would be empty. */
export function around(name: string, inner: string): string {
  return inner === "" ? "" : `<${name}>${inner}</${name}>`;
}
