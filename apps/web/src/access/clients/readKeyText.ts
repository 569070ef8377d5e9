import { PublicKey } from "@suar/contract";

/** The public key in a text that somebody pasted, or what is wrong with it. */
export function readKeyText(text: string): PublicKey | "private" | "notJwk" {
  const value = parse(text);
  if (typeof value === "object" && value !== null && "d" in value) return "private";
  return PublicKey.safeParse(value).data ?? "notJwk";
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
