import { createHash, generateKeyPairSync, sign, verify } from "node:crypto";
import { expect, test } from "vitest";
import { type Anchor, anchorText } from "./anchor.ts";
import type { TrailEntry } from "./entry.ts";
import { GENESIS, type Link, lineOf, linkAfter } from "./link.ts";
import { type Finding, TrailVerifier } from "./verifyTrail.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const keys = generateKeyPairSync("ed25519");
const isSigned = (text: string, signature: string) =>
  verify(null, Buffer.from(text), keys.publicKey, Buffer.from(signature, "base64"));
/** `SUAR_TAMPERINGS=1000 npx vitest run packages/trail` for the long run (npm run audit:tamper). */
const TAMPERINGS = Number(process.env["SUAR_TAMPERINGS"] ?? 250);

function entryOf(number: number): TrailEntry {
  return {
    id: `entry-${number}`,
    at: `2026-11-25T05:00:00.${String(number).padStart(6, "0")}Z`,
    accountId: `account-${number % 7}`,
    account: `Pegawai ${number % 7}`,
    positionId: `position-${number % 5}`,
    position: "Pekerja kasus",
    organisationId: null,
    organisation: "Lembaga layanan",
    act: "identity.open",
    purpose: "follow-up",
    subject: `record-${number}`,
    records: [`record-${number}`],
    fields: ["name"],
    subjects: 1,
    outcome: "done",
  };
}

function chain(length: number): Link[] {
  const links: Link[] = [];
  for (let number = 1; number <= length; number += 1)
    links.push(linkAfter(links.at(-1)?.hash ?? GENESIS, number, entryOf(number), sha256));
  return links;
}

function anchorOf({ number, hash }: Link): Anchor {
  const at = "2026-11-25T06:00:00Z";
  const signature = sign(null, Buffer.from(anchorText({ number, hash, at })), keys.privateKey).toString("base64");
  return { number, hash, at, signature };
}

function verdictOn(links: readonly (Link | undefined)[], anchors: readonly Anchor[] = [], from = 1) {
  const verifier = new TrailVerifier({ sha256, isSigned, anchors, from });
  for (const link of links) verifier.addLine(link === undefined ? "not a line" : lineOf(link));
  return verifier.verdict();
}

const links = chain(400);
const head = anchorOf(links.at(-1) as Link);

test("an untouched trail is intact, and so is a part of it from any entry on", () => {
  expect(verdictOn(links, [head])).toMatchObject({ intact: true, entries: 400, from: 1, to: 400, anchorsHeld: 1 });
  expect(verdictOn(links.slice(123), [head], 124)).toMatchObject({ intact: true, from: 124, to: 400 });
});

/** Random whole numbers below a bound, the same in every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

type Tamper = (trail: Link[], at: number, random: (below: number) => number) => Finding;

const rehashed = (link: Link, entry: TrailEntry) => linkAfter(link.previous, link.number, entry, sha256);
const get = (trail: readonly Link[], at: number) => trail[at] as Link;

const CHANGES: readonly ((entry: TrailEntry) => TrailEntry)[] = [
  (entry) => ({ ...entry, account: "Orang lain" }),
  (entry) => ({ ...entry, position: "Penyelia" }),
  (entry) => ({ ...entry, purpose: null }),
  (entry) => ({ ...entry, at: entry.at.replace("05:00", "05:01") }),
  (entry) => ({ ...entry, fields: [] }),
  (entry) => ({ ...entry, records: [...entry.records, "record-x"] }),
  (entry) => ({ ...entry, subjects: 2 }),
  (entry) => ({ ...entry, outcome: "refused" }),
  (entry) => ({ ...entry, id: `${entry.id}x` }),
];

const TAMPERS: Readonly<Record<string, Tamper>> = {
  "a value changed": (trail, at, random) => {
    const { number, entry } = get(trail, at);
    const changed = CHANGES[random(CHANGES.length)]?.(entry) ?? entry;
    trail[at] = { ...get(trail, at), entry: changed };
    return { tampering: "changed", number, id: changed.id };
  },
  "a value changed and its hash computed anew": (trail, at) => {
    const link = get(trail, at);
    trail[at] = rehashed(link, { ...link.entry, account: "Orang lain" });
    // the last entry has none after it that would contradict: the anchor does
    const isLast = at === trail.length - 1;
    return { tampering: isLast ? "anchorDiffers" : "changed", number: link.number, id: link.entry.id };
  },
  "an entry removed": (trail, at) => {
    const { number } = get(trail, at);
    trail.splice(at, 1);
    return { tampering: "removed", number, id: null };
  },
  "a forged entry inserted": (trail, at) => {
    const { number, previous } = get(trail, at);
    const forged = linkAfter(previous, number, { ...entryOf(number), id: "forged" }, sha256);
    trail.splice(at, 0, forged);
    return { tampering: "inserted", number, id: "forged" };
  },
  "a copy inserted elsewhere": (trail, at, random) => {
    const copied = get(trail, at);
    const to = random(trail.length);
    trail.splice(to, 0, copied);
    return { tampering: "inserted", number: copied.number, id: copied.entry.id };
  },
  "two neighbours exchanged": (trail, given) => {
    const at = Math.min(given, trail.length - 2);
    const [left, right] = [get(trail, at), get(trail, at + 1)];
    trail.splice(at, 2, right, left);
    return { tampering: "reordered", number: right.number, id: right.entry.id };
  },
  "an entry moved far away": (trail, at) => {
    const [moved] = trail.splice(at, 1) as [Link];
    const to = at < trail.length / 2 ? trail.length - 20 : 20;
    trail.splice(to, 0, moved);
    return { tampering: "reordered", number: moved.number, id: moved.entry.id };
  },
};

/** An exchange of neighbours may be told by either of the two. */
function isNamed(found: readonly Finding[], expected: Finding, kind: string): boolean {
  return found.some(({ tampering, number, id }) => {
    const isSame = tampering === expected.tampering && number === expected.number && id === expected.id;
    return (
      isSame || (kind === "two neighbours exchanged" && tampering === "reordered" && number === expected.number - 1)
    );
  });
}

test(`${TAMPERINGS} random tamperings of every kind are all found, and each is named`, () => {
  const random = randomFrom(20_261_125);
  const kinds = Object.entries(TAMPERS);
  const missed: string[] = [];
  for (let round = 0; round < TAMPERINGS; round += 1) {
    const [kind, tamper] = kinds[round % kinds.length] as [string, Tamper];
    const trail = [...links];
    // the first and the last entry often: there is less around them that could contradict
    const at = [0, trail.length - 1, random(trail.length), random(trail.length)][random(4)] as number;
    const expected = tamper(trail, at, random);
    const { intact, findings } = verdictOn(trail, [head]);
    if (intact || !isNamed(findings, expected, kind)) missed.push(`${kind} at ${at}: ${JSON.stringify(findings)}`);
  }
  expect(missed).toEqual([]);
});

test("a removed entry is named by its number and by the times of its neighbours", () => {
  const timeOf = (number: number) => entryOf(number).at;
  const without = (...gone: number[]) => verdictOn(links.filter(({ number }) => !gone.includes(number))).findings;
  const removed = (number: number, ...between: (string | null)[]) => ({
    ...{ tampering: "removed", number, id: null, between },
  });
  expect(without(1)).toEqual([removed(1, null, timeOf(2))]);
  expect(without(200, 201)).toEqual([removed(200, timeOf(199), timeOf(202)), removed(201, timeOf(199), timeOf(202))]);
});

test("several tamperings at once are all named", () => {
  const trail = [...links];
  const expected = [
    TAMPERS["a value changed"]?.(trail, 300, () => 0),
    TAMPERS["an entry removed"]?.(trail, 200, () => 0),
    TAMPERS["a forged entry inserted"]?.(trail, 100, () => 0),
    TAMPERS["two neighbours exchanged"]?.(trail, 50, () => 0),
  ];
  const { findings } = verdictOn(trail, [head]);
  for (const finding of expected)
    expect(
      findings.some(
        ({ tampering, number }) => tampering === finding?.tampering && Math.abs(number - finding.number) < 2,
      ),
    ).toBe(true);
});

test("a trail cut off at its end contradicts its anchor, and one computed anew from an entry on every later anchor", () => {
  const between = [get(links, 349).entry.at, head.at];
  expect(verdictOn(links.slice(0, 350), [head]).findings).toEqual([
    { tampering: "removed", number: 400, id: null, between },
  ]);
  const forged = links.slice(0, 200);
  for (let number = 201; number <= 400; number += 1) {
    const entry = number === 201 ? { ...entryOf(201), account: "Orang lain" } : entryOf(number);
    forged.push(linkAfter(get(forged, number - 2).hash, number, entry, sha256));
  }
  expect(verdictOn(forged).intact).toBe(true);
  const anchors = [anchorOf(get(links, 99)), anchorOf(get(links, 299)), head];
  expect(verdictOn(forged, anchors).findings.map(({ tampering, number }) => [tampering, number])).toEqual([
    ["anchorDiffers", 300],
    ["anchorDiffers", 400],
  ]);
});

test("an anchor that was not signed with the key, and a line that cannot be read, are faults", () => {
  const forged = { ...head, hash: GENESIS };
  expect(verdictOn(links, [forged]).findings).toEqual([{ tampering: "anchorUnsigned", number: 400, id: null }]);
  expect(verdictOn([...links.slice(0, 10), undefined, ...links.slice(10)]).findings).toContainEqual({
    ...{ tampering: "unreadable", number: 11, id: null },
  });
});

test.each([
  ["a value beside those of an entry", '"entry":{', '"entry":{"note":"with consent",'],
  ["a value that stands twice", '"entry":{', '"entry":{"account":"Orang lain",'],
  ["a value beside the entry", '{"number"', '{"checked":true,"number"'],
])("%s was put there, though no hash covers it", (_, text, tampered) => {
  const verifier = new TrailVerifier({ sha256, isSigned, anchors: [head], from: 1 });
  for (const link of links) verifier.addLine(link.number === 17 ? lineOf(link).replace(text, tampered) : lineOf(link));
  expect(verifier.verdict().findings).toEqual([{ tampering: "changed", number: 17, id: "entry-17" }]);
});

test("a part is chained to what the anchor before it holds; earlier anchors prove nothing about it", () => {
  const before = anchorOf(get(links, 29));
  const part = links.slice(30);
  expect(verdictOn(part, [before, head], 31)).toMatchObject({ intact: true, anchorsHeld: 2 });
  expect(verdictOn(part, [anchorOf(get(links, 9)), head], 31).anchorsHeld).toBe(1);
  const forged: Link[] = [];
  for (let number = 31; number <= 60; number += 1)
    forged.push(linkAfter(forged.at(-1)?.hash ?? "f".repeat(64), number, entryOf(number), sha256));
  expect(verdictOn(forged, [before], 31)).toMatchObject({
    intact: false,
    anchorsHeld: 0,
    findings: [{ tampering: "anchorDiffers", number: 30 }],
  });
});
