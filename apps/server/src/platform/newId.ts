import { fillRandom } from "./fillRandom.ts";

const random = new Uint8Array(10);
let lastMs = 0;
let sequence = 0;

/**
 * A new UUIDv7. Ids made by one process rise strictly, also within one millisecond: the 12 bits after the time count up
 * (RFC 9562 §6.2, method 1), and a full counter borrows the next millisecond. So "the greatest id" is "the latest row".
 */
export function newId(): string {
  tick();
  fillRandom(random);
  const time = lastMs.toString(16).padStart(12, "0");
  const variant = ((random[0] ?? 0) & 0x3f) | 0x80;
  const tail = Buffer.from(random.buffer, 1, 7).toString("hex");
  const counter = sequence.toString(16).padStart(3, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${variant.toString(16)}${tail.slice(0, 2)}-${tail.slice(2)}`;
}

function tick(): void {
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    sequence = (random[9] ?? 0) & 0x3f;
    return;
  }
  sequence += 1;
  if (sequence > 0xfff) {
    lastMs += 1;
    sequence = 0;
  }
}
