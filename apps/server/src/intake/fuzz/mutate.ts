/** Numbers from 0 to below `bound`, the same for the same seed. */
export type Random = (bound: number) => number;

/** Mulberry32: small, and good enough to choose where to break a file. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, bound);
  };
}

// what parsers trip over
const TOKENS = [
  '"',
  '""',
  "\n",
  "\r",
  "\r\n",
  ",",
  ";",
  "\t",
  "\u0000",
  "\uFEFF",
  "\uFFFD",
  "{",
  "}",
  "[",
  "]",
  "[[[[[[[[",
  "\\",
  "\\u0000",
  "\\ud800",
  "<",
  ">",
  "</",
  "<!DOCTYPE x>",
  "<![CDATA[",
  "]]>",
  "&#0;",
  "&x;",
  "<report>",
  "</report>",
  "<victim>",
  "=1+1",
  "99999999999999999999",
  "-1",
  "1e999",
  "NaN",
  "__proto__",
  "constructor",
  "2024-02-31",
  "00/00/0000",
  "31-12-9999",
  "PK\u0003\u0004",
  "\u0001",
  "null",
  "true",
  ":",
  "'",
  "\u202e",
  "😀",
].map((token) => Buffer.from(token));

const anywhere = (bytes: Buffer, random: Random) => random(bytes.length + 1);

const MUTATIONS: readonly ((bytes: Buffer, random: Random, other: Buffer) => Buffer)[] = [
  function flipBits(bytes, random) {
    const flipped = Buffer.from(bytes);
    for (let flips = 1 + random(8); flips > 0; flips -= 1) {
      const at = random(flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random(8));
    }
    return flipped;
  },
  function truncate(bytes, random) {
    return bytes.subarray(0, anywhere(bytes, random));
  },
  function loseHead(bytes, random) {
    return bytes.subarray(random(Math.min(64, bytes.length)));
  },
  function cutOut(bytes, random) {
    const from = anywhere(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + random(200))]);
  },
  function insertBytes(bytes, random) {
    const at = anywhere(bytes, random);
    const inserted = Buffer.from(Array.from({ length: 1 + random(40) }, () => random(256)));
    return Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at)]);
  },
  function insertTokens(bytes, random) {
    let broken = bytes;
    for (let tokens = 1 + random(4); tokens > 0; tokens -= 1) {
      const at = anywhere(broken, random);
      broken = Buffer.concat([
        broken.subarray(0, at),
        TOKENS[random(TOKENS.length)] ?? Buffer.alloc(0),
        broken.subarray(at),
      ]);
    }
    return broken;
  },
  function splice(bytes, random, other) {
    const from = anywhere(other, random);
    const at = anywhere(bytes, random);
    return Buffer.concat([
      bytes.subarray(0, at),
      other.subarray(from, from + random(400)),
      bytes.subarray(anywhere(bytes, random)),
    ]);
  },
  function repeat(bytes, random) {
    const from = anywhere(bytes, random);
    const piece = bytes.subarray(from, from + 1 + random(120));
    return Buffer.concat([
      bytes.subarray(0, from),
      ...Array.from({ length: 1 + random(30) }, () => piece),
      bytes.subarray(from),
    ]);
  },
];

/** One to three mutations of a file; `other` is a file to splice pieces from. */
export function mutate(bytes: Buffer, random: Random, other: Buffer): Buffer {
  let mutated = bytes;
  for (let times = 1 + (random(4) === 0 ? 1 + random(2) : 0); times > 0; times -= 1) {
    const mutation = MUTATIONS[random(MUTATIONS.length)];
    if (mutation !== undefined && mutated.length > 0) mutated = mutation(mutated, random, other);
  }
  return mutated;
}
