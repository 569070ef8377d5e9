import { createHash } from "node:crypto";
import { z } from "zod";
import type { Signer } from "../../access/index.ts";
import type { LedgerRow } from "../store/erasures.ts";

/** What the first erasure is chained to. */
const GENESIS = "0".repeat(64);

const Erasure = z.object({
  id: z.uuid(),
  recordIds: z.array(z.uuid()),
  lines: z.array(z.object({ deliveryId: z.uuid(), lineNo: z.number().int().min(1) })),
  ground: z.enum(["subjectRequest", "retention", "unlawful", "courtOrder"]),
  askedBy: z.uuid().nullable(),
  position: z.string(),
  at: z.iso.datetime(),
});
const Link = z.object({ number: z.number().int(), previous: z.string(), hash: z.string(), erasure: Erasure });
const End = z.object({ erasures: z.number().int(), head: z.string(), at: z.iso.datetime(), signature: z.string() });

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const signedText = ({ erasures, head, at }: Omit<z.infer<typeof End>, "signature">) =>
  `suar erasures\n${erasures}\n${head}\n${at}`;

/**
 * The ledger of erasures as lines of JSON: each erasure with a hash over the one before it, then the number and the last hash,
 * signed. Ids and grounds, never whom they are about.
 */
export function writeLedger(rows: readonly LedgerRow[], signer: Signer, now: Date): { lines: string[]; head: string } {
  let head = GENESIS;
  const lines = rows.map(({ at, ...row }, index) => {
    const erasure = Erasure.parse({ ...row, at: at.toISOString() });
    const [number, previous] = [index + 1, head];
    head = sha256(`${previous}\n${number}\n${JSON.stringify(erasure)}`);
    return JSON.stringify({ number, previous, hash: head, erasure });
  });
  const end = { erasures: rows.length, head, at: now.toISOString() };
  lines.push(JSON.stringify({ ...end, signature: signer.sign(signedText(end)) }));
  return { lines, head };
}

export type ReadLedger =
  | { ok: true; rows: LedgerRow[]; head: string }
  /** `line`: the first that is not what was written; `unsigned`: whole, and not by this installation. */
  | { ok: false; problem: "altered"; line: number }
  | { ok: false; problem: "unsigned" };

/** Reads a ledger back: whole, in order and signed by this installation, or not at all. */
export function readLedger(text: string, signer: Signer): ReadLedger {
  const lines = text.split("\n").filter((line) => line !== "");
  const rows: LedgerRow[] = [];
  let head = GENESIS;
  for (const line of lines.slice(0, -1)) {
    const link = parsed(Link, line);
    const number = rows.length + 1;
    const hash = link && sha256(`${head}\n${number}\n${JSON.stringify(link.erasure)}`);
    if (link?.number !== number || link.previous !== head || link.hash !== hash)
      return { ok: false, problem: "altered", line: number };
    head = link.hash;
    rows.push({ ...link.erasure, at: new Date(link.erasure.at) });
  }
  const end = parsed(End, lines.at(-1) ?? "");
  if (end === undefined || end.erasures !== rows.length || end.head !== head)
    return { ok: false, problem: "altered", line: lines.length };
  if (!signer.isSigned(signedText(end), end.signature)) return { ok: false, problem: "unsigned" };
  return { ok: true, rows, head };
}

function parsed<T>(shape: z.ZodType<T>, line: string): T | undefined {
  try {
    return shape.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
