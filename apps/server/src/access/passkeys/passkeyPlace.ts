import { isIP } from "node:net";
import { type Caller, type Config, type Refusal, refuse } from "../../platform/index.ts";

/** Where passkeys are good: they are bound to a name and never answer to another. */
export interface PasskeyPlace {
  origin: string;
  name: string;
}

/** The configured address; without one the server is somebody's own computer, and the name is localhost. */
export function passkeyPlace(
  { origin }: Pick<Config, "origin">,
  { host }: Pick<Caller, "host">,
): PasskeyPlace | Refusal {
  const address = URL.parse(origin ?? `http://${host}`);
  if (address === null || isIP(address.hostname) !== 0) return refuse(409, "access.passkey.needsName");
  if (origin === null && address.hostname !== "localhost") return refuse(409, "access.passkey.needsName");
  return { origin: address.origin, name: address.hostname };
}
