/**
 * An id for an act, made by its sender (UUIDv7: RFC 9562 §5.7), so that sending it twice does it once.
 * `random` gives that many random bytes; crypto.randomUUID is missing where the page is not served over TLS.
 */
export function newActionId(nowMs: number = Date.now(), random: (count: number) => Uint8Array = randomBytes): string {
  const bytes = random(16);
  const time = nowMs.toString(16).padStart(12, "0");
  const rest = Array.from(bytes.subarray(6), (byte) => byte.toString(16).padStart(2, "0"));
  const version = `7${(rest[0] ?? "00").slice(1)}${rest[1]}`;
  const variant = (((bytes[8] ?? 0) & 0x3f) | 0x80).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}${rest[3]}-${rest.slice(4).join("")}`;
}

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
