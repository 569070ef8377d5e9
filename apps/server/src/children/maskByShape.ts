/**
 * A value as its outline: the first letter of each word, and a dot for every other letter and every digit.
 *
 * @example maskByShape("Siti Aminah") // "S••• A•••••"
 */
export function maskByShape(value: string): string {
  return value.replace(/\p{L}[\p{L}\p{M}'’]*|\p{N}/gu, (part) => (/\p{N}/u.test(part) ? "•" : outline(part)));
}

function outline(word: string): string {
  const [first = "", ...rest] = [...word];
  return first + "•".repeat(rest.length);
}
