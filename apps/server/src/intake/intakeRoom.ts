import type {
  Answer,
  Delivery,
  exportErasures,
  Mapping,
  Profile,
  RecordFacts,
  replayErasures,
  Source,
  verifyOriginal,
} from "@suar/contract";
import type { Actor, Refusal, Transaction } from "../platform/index.ts";
import type { AlsoErase, Erased, ErasureAsked, MayErase } from "./eraseRecords.ts";
import type { Reception } from "./receiveDelivery.ts";
import type { Proposal } from "./recognise/proposeMapping.ts";
import type { AgreementRow, NewSource } from "./store/sources.ts";

/** The room's front door. Expected failures come back as refusals. */
export interface IntakeRoom {
  createSource(actor: Actor, source: NewSource): Promise<Source | Refusal>;
  createAgreement(actor: Actor, agreement: Omit<AgreementRow, "id">): Promise<AgreementRow | Refusal>;
  /** Takes a file as it is, sealed; nothing of a refused one is kept. */
  receiveDelivery(actor: Actor, reception: Reception): Promise<(Delivery & { alreadyReceived: boolean }) | Refusal>;
  /** Whether what is kept of a delivery is what was received, as far as it was not erased. */
  verifyOriginal(deliveryId: string): Promise<Answer<typeof verifyOriginal> | Refusal>;
  /** Erases for ever whom records are about, once two offices have decided it; refused where a rule of another room objects. */
  eraseRecords(actor: Actor, asked: ErasureAsked): Promise<Erased | Refusal>;
  /** Everything that was ever erased, chained and signed, without identities. */
  exportErasures(actor: Actor): Promise<Answer<typeof exportErasures>>;
  /** Erases again what a restored backup has brought back. */
  replayErasures(actor: Actor, ledger: AsyncIterable<Uint8Array>): Promise<Answer<typeof replayErasures> | Refusal>;
  /** Lets another room object to an erasure, for example while a legal hold lasts. */
  letErase(rule: MayErase): void;
  /** Has another room destroy what it sealed of erased records, when they are erased and when that is replayed. */
  alsoErase(erase: AlsoErase): void;
  /** How the delivery's columns and codes map to ours, as far as that can be seen. */
  proposeMapping(deliveryId: string): Promise<Proposal | Refusal>;
  /** The next version of a source's profile. */
  saveProfile(actor: Actor, profile: { sourceId: string; name: string; mapping: Mapping }): Promise<Profile | Refusal>;
  /** Starts the import as a job; `context.jobs.finished(jobId)` waits for its end. */
  startImport(actor: Actor, deliveryId: string, profileId: string): Promise<{ jobId: string } | Refusal>;
  /** Records of a source that whoever the transaction acts as may see, at most so many. */
  listRecordsOfSource(tx: Transaction, sourceId: string, most: number): Promise<string[]>;
  /** One record without its identity, if whoever the transaction acts as may see it. */
  findRecord(tx: Transaction, id: string): Promise<RecordFacts | undefined>;
}
