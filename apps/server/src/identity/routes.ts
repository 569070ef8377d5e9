import * as contract from "@suar/contract";
import { isRefusal, type RoomContext, systemActor } from "../platform/index.ts";
import type { IdentityRoom } from "./identityRoom.ts";
import { type KeyParts, retireKey, TURN_KEYS_JOB } from "./keys/turnKeys.ts";
import { listVersions } from "./keys/versions.ts";
import { listSearchKeys } from "./search/searchKeyStore.ts";
import { TURN_SEARCH_KEY_JOB } from "./search/turnSearchKey.ts";

export function registerRoutes(context: RoomContext, room: IdentityRoom, keys: KeyParts): void {
  context.serve(contract.openIdentityField, async ({ body, actor }) => {
    const answer = await room.openField({ actor, ...body });
    return isRefusal(answer) ? answer : { recordId: body.recordId, field: body.field, value: answer.value };
  });
  context.serve(contract.listKeys, async () => {
    const rows = await context.database.inTransaction(systemActor("suar_keys"), listVersions);
    return rows.map(({ version, state, knownSince }) => ({ version, state, knownSince: knownSince.toISOString() }));
  });
  context.serve(contract.turnKeys, async ({ actor }) => ({
    jobId: await context.jobs.start(TURN_KEYS_JOB, {}, { ...actor, role: "suar_keys" }),
  }));
  context.serve(contract.listSearchKeys, async () => {
    const rows = await context.database.inTransaction(systemActor("suar_keys"), listSearchKeys);
    return rows.map(({ version, state, createdAt }) => ({ version, state, knownSince: createdAt.toISOString() }));
  });
  context.serve(contract.turnSearchKey, async ({ actor }) => ({
    jobId: await context.jobs.start(TURN_SEARCH_KEY_JOB, {}, { ...actor, role: "suar_keys" }),
  }));
  context.serve(contract.retireKey, ({ actor, params }) =>
    retireKey(keys, { ...actor, role: "suar_keys" }, params.version),
  );
}
