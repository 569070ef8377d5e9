/** Enough of a thumbprint to tell a client's keys apart. */
export function shortKey(id: string): string {
  return `${id.slice(0, 8)}…`;
}
