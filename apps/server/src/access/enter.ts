import type { Account, ProvenBy } from "@suar/contract";
import { actorOf, type Caller, type Request, type RoomContext, type Transaction } from "../platform/index.ts";
import { type ActingRow, accountOf } from "./accountStore.ts";
import { deviceOf } from "./deviceOf.ts";
import { beginSession, hashToken, newToken } from "./sessions.ts";
import { keepKnownDevice } from "./throttle/throttleStore.ts";
import { audit } from "./trail/audit.ts";

export interface Entered {
  account: Account;
  token: string;
  deviceToken: string;
}

interface Entering {
  row: ActingRow;
  proven: ProvenBy;
  caller: Caller;
  /** When, if not just now; null where it is not known. */
  provenAt?: Date | null;
}

/** Lets somebody in who has proven who they are: a new session, its entry on the trail, a device that is known from now on. */
export async function enter(
  tx: Transaction,
  { clock }: Pick<RoomContext, "clock">,
  { row, proven, caller, provenAt = clock() }: Entering,
): Promise<Entered> {
  const account = accountOf(row);
  const deviceToken = caller.deviceToken ?? newToken();
  await audit(tx, { actor: actorOf(account), act: "access.signIn", fields: [proven] });
  await keepKnownDevice(tx, account.id, hashToken(deviceToken), clock());
  const token = await beginSession(tx, account.id, clock(), { proven, device: deviceOf(caller.agent), provenAt });
  return { account, token, deviceToken };
}

/** Sets the cookies of somebody who has come in, and says as whom. */
export function welcome(
  { setSessionToken, setDeviceToken }: Pick<Request<never>, "setSessionToken" | "setDeviceToken">,
  { account, token, deviceToken }: Entered,
): Account {
  setSessionToken(token);
  setDeviceToken(deviceToken);
  return account;
}
