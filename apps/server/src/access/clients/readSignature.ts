import type { MessageKey } from "@suar/messages";
import {
  type InnerList,
  type Item,
  isInnerList,
  parseDictionary,
  serializeInnerList,
  serializeItem,
} from "structured-headers";
import type { SignedParts } from "../../platform/index.ts";

/** A signature of a request, before anybody has asked whether it is right. */
export interface ReadSignature {
  /** Names of what it covers, in its order. */
  covered: readonly string[];
  params: ReadonlyMap<string, unknown>;
  /** The signature base (RFC 9421 §2.5), whose bytes are signed. */
  base: string;
  signature: Buffer;
}

/**
 * Reads the one signature of a request and builds its signature base. Parameters of components (`;sf`, `;req` …) are not
 * taken: nothing that Suar's requests cover needs them.
 *
 * @see RFC 9421 §2, §3.2
 */
export function readSignature(parts: SignedParts): ReadSignature | MessageKey {
  try {
    const inputs = [...parseDictionary(parts.headers.get("signature-input") ?? "")];
    const signatures = parseDictionary(parts.headers.get("signature") ?? "");
    const [input] = inputs;
    if (input === undefined || inputs.length > 1 || signatures.size > 1) return "access.signature.malformed";
    const [label, list] = input;
    const [signature] = signatures.get(label) ?? [];
    if (!isInnerList(list) || !(signature instanceof ArrayBuffer)) return "access.signature.malformed";
    const base = baseOf(parts, list);
    if (base === undefined) return "access.signature.malformed";
    return { covered: list[0].map(([name]) => String(name)), params: list[1], base, signature: Buffer.from(signature) };
  } catch {
    return "access.signature.malformed";
  }
}

function baseOf(parts: SignedParts, list: InnerList): string | undefined {
  const names = list[0].map(([name]) => name);
  if (new Set(names).size !== names.length) return undefined;
  const lines = list[0].map((item) => lineOf(parts, item));
  if (lines.some((line) => line === undefined)) return undefined;
  const base = [...lines, `"@signature-params": ${serializeInnerList(list)}`].join("\n");
  // a line more than there are components would be a line that nobody covered
  const isPlain = /^[\x20-\x7e\n]*$/.test(base) && base.split("\n").length === names.length + 1;
  return isPlain ? base : undefined;
}

function lineOf(parts: SignedParts, item: Item): string | undefined {
  const [name, params] = item;
  if (typeof name !== "string" || params.size > 0) return undefined;
  const value = name.startsWith("@") ? derive(parts, name) : parts.headers.get(name)?.trim();
  return value === undefined ? undefined : `${serializeItem(item)}: ${value}`;
}

/** Derived components of requests (RFC 9421 §2.2). */
function derive({ method, origin, target }: SignedParts, name: string): string | undefined {
  const { protocol, host } = new URL(origin);
  const [path = "/", ...query] = target.split("?");
  switch (name) {
    case "@method":
      return method;
    case "@target-uri":
      return `${origin}${target}`;
    case "@request-target":
      return target;
    case "@authority":
      return host;
    case "@scheme":
      return protocol.slice(0, -1);
    case "@path":
      return path;
    case "@query":
      return `?${query.join("?")}`;
    default:
      return undefined;
  }
}
