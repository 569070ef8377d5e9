import { createHash, createPublicKey, verify } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { type Anchor, parseAnchor, TrailVerifier, type Verdict } from "@suar/trail";
import type { CommandContext, ExitCode } from "./command.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Proves an export of the audit trail without any server: 0 where it holds, 1 where it was tampered with. */
export async function verifyFile(context: CommandContext, file: string): Promise<ExitCode> {
  const { from = "1", key } = context.values;
  try {
    const { links, anchors } = await readExport(file);
    const isSigned = typeof key === "string" ? signatureCheck(key) : null;
    const verifier = new TrailVerifier({
      ...{ sha256, isSigned, from: Number(from) },
      anchors: [...anchors, ...anchorsOf(context.values["anchors"])],
    });
    for await (const line of links()) verifier.addLine(line);
    return tell(context, verifier.verdict(), isSigned !== null);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    context.complain("cli.audit.noFile", { file: "path" in error ? String(error.path) : file });
    return 2;
  }
}

/** The anchors stand behind the entries, and have to be known before the entries are looked at. */
async function readExport(file: string) {
  const lines = () => createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  const anchors: Anchor[] = [];
  for await (const line of lines()) {
    if (!line.includes('"signature"')) continue;
    const anchor = parseAnchor(line);
    if (anchor !== undefined) anchors.push(anchor);
  }
  return {
    anchors,
    async *links() {
      for await (const line of lines()) {
        const isAnchor = line.includes('"signature"') && parseAnchor(line) !== undefined;
        if (line !== "" && !isAnchor) yield line;
      }
    },
  };
}

function anchorsOf(file: unknown): Anchor[] {
  if (typeof file !== "string") return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => parseAnchor(line) ?? []);
}

function signatureCheck(keyFile: string) {
  const publicKey = createPublicKey(readFileSync(keyFile));
  return (text: string, signature: string) =>
    verify(null, Buffer.from(text), publicKey, Buffer.from(signature, "base64"));
}

function tell(context: CommandContext, verdict: Verdict, isKeyed: boolean): ExitCode {
  context.printJson({ ...verdict, signaturesChecked: isKeyed });
  const { entries, from, to, anchorsHeld, findings } = verdict;
  context.say("cli.audit.looked", { entries, from, to });
  for (const { tampering, number, id, between: [after, before] = [null, null] } of findings)
    context.say(`cli.audit.found.${tampering}`, { number, id: id ?? "–", after: after ?? "–", before: before ?? "–" });
  if (!isKeyed) context.say("cli.audit.noKey");
  context.say(verdict.intact ? "cli.audit.intact" : "cli.audit.tampered", { anchors: anchorsHeld });
  return verdict.intact ? 0 : 1;
}
