import { registerAccess, seedRoles } from "./access/index.ts";
import { registerCases } from "./cases/index.ts";
import { registerChildren } from "./children/index.ts";
import { registerIdentity } from "./identity/index.ts";
import { registerIntake } from "./intake/index.ts";
import { registerOpen } from "./open/index.ts";
import type { Platform } from "./platform/index.ts";
import { registerProcessing } from "./processing/index.ts";
import { registerStatistics } from "./statistics/index.ts";
import { registerSubject } from "./subject/index.ts";

export type Rooms = Awaited<ReturnType<typeof openRooms>>;

/** Opens every room, from left to right; each may use those before it. */
export async function openRooms({ context }: Platform, operatorToken: string) {
  await seedRoles(context);
  const access = registerAccess(context, operatorToken);
  const identity = await registerIdentity(context);
  const intake = registerIntake(context, identity, access.giveLists);
  const children = registerChildren(context, identity, access.giveLists);
  const cases = registerCases(context, { giveLists: access.giveLists, identity, intake, children });
  await registerProcessing(context, { giveLists: access.giveLists, cases });
  registerSubject(context, { identity, intake });
  const statistics = registerStatistics(context, access.giveLists);
  const open = registerOpen(context, statistics);
  return { context, identity, intake, children, cases, statistics, open };
}
