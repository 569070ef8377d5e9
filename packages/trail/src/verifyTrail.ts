import { type Anchor, anchorText } from "./anchor.ts";
import { GENESIS, hashOfLink, isExactly, type Link, parseLine, type Sha256 } from "./link.ts";

/** What was done to a trail. */
export type Tampering =
  | "changed"
  | "removed"
  | "inserted"
  | "reordered"
  | "anchorDiffers"
  | "anchorUnsigned"
  | "unreadable";

/** One fault of a trail, by the number of the entry and, where it is there to be read, its id. */
export interface Finding {
  readonly tampering: Tampering;
  readonly number: number;
  readonly id: string | null;
  /** Of a removed entry, whose own values are gone: the times of the entries before and after it, or of its anchor. */
  readonly between?: Between;
}

/** Times in UTC; null where there is none on that side. */
type Between = readonly [after: string | null, before: string | null];

export interface Verdict {
  readonly intact: boolean;
  readonly entries: number;
  readonly from: number;
  readonly to: number;
  readonly head: string;
  /** Anchors whose signature and hash hold. */
  readonly anchorsHeld: number;
  /** In the order of the trail; at most a hundred. */
  readonly findings: readonly Finding[];
}

export interface VerifyOptions {
  readonly sha256: Sha256;
  /** Checks an Ed25519 signature in base64 over a text; without a key, anchors are compared but not trusted. */
  readonly isSigned: ((text: string, signature: string) => boolean) | null;
  readonly anchors: readonly Anchor[];
  /** Number of the first entry that the export must hold; 1 is the whole trail. */
  readonly from: number;
}

const MOST_FINDINGS = 100;

interface Seen {
  readonly number: number;
  readonly id: string;
  readonly at: string;
  readonly previous: string;
  readonly hash: string;
  /** The hash follows from the hash before it and the values, as the line gives them. */
  readonly isOwn: boolean;
}

/**
 * Proves a chain, or says which entry was changed, removed, inserted or moved. Lines are given one by one; memory is some
 * 200 bytes an entry.
 *
 * @example
 * const trail = new TrailVerifier({ sha256, isSigned, anchors });
 * for (const line of lines) trail.addLine(line);
 * trail.verdict().findings
 */
export class TrailVerifier {
  readonly #options: VerifyOptions;
  readonly #seen: Seen[] = [];
  readonly #unreadable: Finding[] = [];
  #isStraight = true;

  constructor(options: VerifyOptions) {
    this.#options = options;
  }

  /** The next line of the export; one with anything in it that the hash does not cover was changed. */
  addLine(line: string): void {
    const link = parseLine(line);
    this.#add(link, link !== undefined && isExactly(line, link));
  }

  #add(link: Link | undefined, isExact: boolean): void {
    const last = this.#seen.at(-1);
    if (link === undefined) {
      this.#unreadable.push({ tampering: "unreadable", number: (last?.number ?? 0) + 1, id: null });
      return;
    }
    const { number, previous, hash, entry } = link;
    const isOwn = isExact && hashOfLink(previous, number, entry, this.#options.sha256) === hash;
    const begins = number === this.#options.from && (number !== 1 || previous === GENESIS);
    const follows = last === undefined ? begins : number === last.number + 1 && previous === last.hash;
    if (!isOwn || !follows) this.#isStraight = false;
    this.#seen.push({ number, id: entry.id, at: entry.at, previous, hash, isOwn });
  }

  verdict(): Verdict {
    const found = [...this.#unreadable, ...(this.#isStraight ? [] : new Inquiry(this.#seen, this.#options).findings())];
    const { held, findings } = this.#checkAnchors();
    const all = [...found, ...findings].sort((a, b) => a.number - b.number);
    const numbers = this.#seen.map(({ number }) => number);
    return {
      intact: all.length === 0,
      entries: this.#seen.length,
      from: numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0),
      to: numbers.reduce((most, number) => Math.max(most, number), 0),
      head: this.#seen.at(-1)?.hash ?? "",
      anchorsHeld: held,
      findings: all.slice(0, MOST_FINDINGS),
    };
  }

  #checkAnchors(): { held: number; findings: Finding[] } {
    const hashes = this.#hashesByNumber();
    const first = this.#seen[0]?.number ?? 1;
    const checked = this.#options.anchors
      .map((anchor) => ({ anchor, isSigned: this.#isSigned(anchor) }))
      .filter(({ anchor, isSigned }) => !isSigned || anchor.number >= first - 1);
    const last = this.#seen.at(-1)?.at ?? null;
    const findings = checked.flatMap(({ anchor: { number, hash, at }, isSigned }): Finding[] => {
      if (!isSigned) return [{ tampering: "anchorUnsigned", number, id: null }];
      const seen = hashes.get(number);
      if (seen === undefined) return [{ tampering: "removed", number, id: null, between: [last, at] }];
      return seen.hash === hash ? [] : [{ tampering: "anchorDiffers", number, id: seen.id }];
    });
    return { held: checked.length - findings.length, findings };
  }

  #isSigned(anchor: Anchor): boolean {
    return this.#options.isSigned?.(anchorText(anchor), anchor.signature) ?? true;
  }

  /** Also of the number before a part's first entry, which names that hash; anchors before it say nothing about the part. */
  #hashesByNumber(): Map<number, { hash: string; id: string | null }> {
    const hashes = new Map<number, { hash: string; id: string | null }>();
    const first = this.#seen[0];
    if (first !== undefined) hashes.set(first.number - 1, { hash: first.previous, id: null });
    for (const seen of this.#seen) hashes.set(seen.number, seen);
    return hashes;
  }
}

/** Works out what happened to a trail that is not straight. */
class Inquiry {
  readonly #seen: readonly Seen[];
  readonly #placesOf = new Map<number, number[]>();
  readonly #anchored: ReadonlyMap<number, string>;
  readonly #from: number;

  constructor(seen: readonly Seen[], { anchors, from }: VerifyOptions) {
    this.#seen = seen;
    this.#anchored = new Map(anchors.map(({ number, hash }) => [number, hash]));
    this.#from = from;
    for (const [place, { number }] of seen.entries()) {
      const places = this.#placesOf.get(number);
      if (places === undefined) this.#placesOf.set(number, [place]);
      else places.push(place);
    }
  }

  findings(): Finding[] {
    const inserted = this.#inserted();
    const kept = this.#seen.filter((_, place) => !inserted.has(place));
    const findings = [...inserted].map((place) => this.#find("inserted", place));
    const moved = outOfOrder(kept);
    findings.push(...moved.map(({ number, id }): Finding => ({ tampering: "reordered", number, id })));
    const inOrder = kept.toSorted((a, b) => a.number - b.number);
    findings.push(...removedIn(inOrder, this.#from), ...changedIn(inOrder));
    return findings;
  }

  #find(tampering: Tampering, place: number): Finding {
    const { number = 0, id = null } = this.#seen[place] ?? {};
    return { tampering, number, id };
  }

  /** Of several lines with one number, those that do not fit between their neighbours. */
  #inserted(): Set<number> {
    const inserted = new Set<number>();
    for (const places of this.#placesOf.values()) {
      if (places.length < 2) continue;
      const best = places.toSorted((a, b) => this.#fit(b) - this.#fit(a) || a - b)[0];
      for (const place of places) if (place !== best) inserted.add(place);
    }
    return inserted;
  }

  /** How well a line fits: to itself, to the line before and to the line after. */
  #fit(place: number): number {
    const seen = this.#seen[place];
    if (seen === undefined) return 0;
    const before = this.#placesOf.get(seen.number - 1) ?? [];
    const after = this.#placesOf.get(seen.number + 1) ?? [];
    const fitsBefore = before.some((at) => this.#seen[at]?.hash === seen.previous);
    const fitsAfter = after.some((at) => this.#seen[at]?.previous === seen.hash);
    const fitsAnchor = this.#anchored.get(seen.number) === seen.hash;
    return Number(seen.isOwn) + Number(fitsBefore) * 2 + Number(fitsAfter) * 2 + Number(fitsAnchor) * 4;
  }
}

/** The fewest lines to take out so that numbers rise: what is not on the longest rising run was moved. */
function outOfOrder(seen: readonly Seen[]): Seen[] {
  const tails: number[] = [];
  const before = new Int32Array(seen.length).fill(-1);
  for (const [place, { number }] of seen.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((seen[tails[middle] as number]?.number ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[place] = low === 0 ? -1 : (tails[low - 1] as number);
    tails[low] = place;
  }
  const stays = new Set<number>();
  for (let place = tails.at(-1) ?? -1; place >= 0; place = before[place] as number) stays.add(place);
  return seen.filter((_, place) => !stays.has(place));
}

function removedIn(inOrder: readonly Seen[], from: number): Finding[] {
  return inOrder.flatMap(({ number, at: before }, place) => {
    const last = inOrder[place - 1]?.number ?? from - 1;
    const between: Between = [inOrder[place - 1]?.at ?? null, before];
    const missing = Math.min(number - last - 1, MOST_FINDINGS);
    return Array.from({ length: Math.max(0, missing) }, (_, at): Finding => {
      return { tampering: "removed", number: last + 1 + at, id: null, between };
    });
  });
}

/** Its hash is its own, and the first is chained to nothing. */
const isWhole = ({ isOwn, number, previous }: Seen) => isOwn && (number !== 1 || previous === GENESIS);

/** A line whose hash is not its own was changed; where two good lines do not join, the one that joins nothing else was. */
function changedIn(inOrder: readonly Seen[]): Finding[] {
  const joins = (left: Seen | undefined, right: Seen | undefined) =>
    left === undefined || right === undefined || right.number !== left.number + 1 || right.previous === left.hash;
  const changed = new Set<number>();
  for (const [place, seen] of inOrder.entries()) {
    if (!isWhole(seen)) {
      changed.add(place);
      continue;
    }
    const next = inOrder[place + 1];
    if (joins(seen, next) || next?.isOwn === false) continue;
    // both are whole in themselves, so one was computed anew: the next, if it joins nothing after it either
    const nextStandsAlone = !joins(next, inOrder[place + 2]);
    const isFirstOfPair = joins(inOrder[place - 1], seen);
    if (nextStandsAlone && isFirstOfPair) changed.add(place + 1);
    else if (!changed.has(place)) changed.add(place);
  }
  return [...changed].map((place): Finding => {
    const { number = 0, id = null } = inOrder[place] ?? {};
    return { tampering: "changed", number, id };
  });
}
