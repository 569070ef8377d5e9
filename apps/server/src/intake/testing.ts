import { registerIdentity } from "../identity/index.ts";
import { type Actor, isRefusal, type Refusal, systemActor } from "../platform/index.ts";
import { openTestPlatform } from "../platform/testing.ts";
import { registerIntake } from "./index.ts";

export const STEWARD: Actor = { ...systemActor("suar_workspace"), name: "Test steward", position: "Walidata" };

/** The value of an answer that a test expects not to be a refusal. */
export function accepted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.key} ${JSON.stringify(answer.values ?? {})}`);
  return answer;
}

async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const half = Math.ceil(bytes.length / 2);
  yield bytes.subarray(0, half);
  yield bytes.subarray(half);
}

type Where = Parameters<typeof openTestPlatform>;

/** The rooms up to this one on a test platform, its jobs running. */
export async function openTestRooms(...[given, clock, database]: Where) {
  const platform = await openTestPlatform(given, clock, database);
  const identity = await registerIdentity(platform.context);
  const room = registerIntake(platform.context, identity);
  await platform.begin();
  return { ...platform, identity, room };
}

/** The room on a test platform, with a source and an agreement to deliver under. */
export async function openTestIntake(...where: Where) {
  const { identity, room, ...platform } = await openTestRooms(...where);
  const source = accepted(
    await room.createSource(STEWARD, {
      code: "test",
      name: { id: "Sumber uji", en: "Test source" },
      organisation: "Uji",
      unit: "child",
      deduplicated: false,
    }),
  );
  const agreement = accepted(
    await room.createAgreement(STEWARD, {
      sourceId: source.id,
      title: "Uji",
      purposes: ["statistics"],
      validFrom: "2020-01-01",
      validTo: null,
    }),
  );
  const from = { sourceId: source.id, agreementId: agreement.id };
  const receive = (bytes: Uint8Array, fileName: string, supersedes?: string) =>
    room.receiveDelivery(STEWARD, { ...from, stream: streamOf(bytes), fileName, supersedes });
  return {
    ...platform,
    identity,
    room,
    source,
    agreement,
    receive,
    /** Accepts the proposal as it is, saves it and imports. */
    async importAsProposed(deliveryId: string) {
      const { mapping } = accepted(await room.proposeMapping(deliveryId));
      const profile = accepted(await room.saveProfile(STEWARD, { sourceId: source.id, name: "test", mapping }));
      const { jobId } = accepted(await room.startImport(STEWARD, deliveryId, profile.id));
      return platform.context.jobs.finished(jobId);
    },
  };
}
