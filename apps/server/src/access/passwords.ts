import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

/** argon2id with 19 MiB, 2 passes, 1 lane: the OWASP password storage cheat sheet's first choice. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG_BYTES = 32;

/** Hashes a password; the text carries its parameters, so that they can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await tagOf(password, salt, COST);
  const { memory, passes, parallelism } = COST;
  return ["argon2id", memory, passes, parallelism, salt.toString("base64url"), tag.toString("base64url")].join("$");
}

/** True where the password is the one hashed. Without a hash (no such account) it takes as long and says no. */
export async function isPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, salt = "", tag = ""] = (hash ?? (await absentHash)).split("$");
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const given = await tagOf(password, Buffer.from(salt, "base64url"), cost);
  return timingSafeEqual(given, Buffer.from(tag, "base64url")) && hash != null;
}

const absentHash = hashPassword(randomBytes(16).toString("base64url"));

interface Cost {
  memory: number;
  passes: number;
  parallelism: number;
}

function tagOf(password: string, nonce: Uint8Array, cost: Cost): Promise<Buffer> {
  const message = Buffer.from(password.normalize("NFC"));
  return derive("argon2id", { message, nonce, tagLength: TAG_BYTES, ...cost });
}
