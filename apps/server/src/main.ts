import { registerAccess } from "./access/index.ts";
import { registerIdentity } from "./identity/index.ts";
import type { Platform } from "./platform/index.ts";

/** Opens every room, from left to right; each may use those before it. */
export async function openRooms({ context }: Platform, operatorToken: string) {
  registerAccess(context, operatorToken);
  const identity = await registerIdentity(context);
  return { identity };
}
