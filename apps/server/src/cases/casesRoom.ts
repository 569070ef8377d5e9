import type {
  Answer,
  addNote,
  addPerpetrator,
  beginEmergency,
  openCase,
  StaffIdentity,
  shareCase,
} from "@suar/contract";
import type { z } from "zod";
import type { ChildrenRoom } from "../children/index.ts";
import type { IdentityRoom } from "../identity/index.ts";
import type { IntakeRoom } from "../intake/index.ts";
import type { Actor, Refusal, RoomContext, Transaction } from "../platform/index.ts";

/** What the parts of this room work with. */
export interface CasesParts {
  readonly context: RoomContext;
  readonly identity: IdentityRoom;
  readonly intake: IntakeRoom;
  readonly children: ChildrenRoom;
  /** What else may refuse a sharing; rooms to the right add theirs. */
  readonly sharingGuards: SharingGuard[];
}

/** Refuses a sharing that must not be, in the transaction that would make it. */
export type SharingGuard = (
  tx: Transaction,
  share: { caseId: string; organisationId: string | null; positionId: string | null },
) => Promise<Refusal | undefined>;

type Body<T extends { body?: z.ZodType | undefined }> = z.output<NonNullable<T["body"]>>;

/** The room's front door: the same acts as over HTTP. */
export interface CasesRoom {
  openCase(actor: Actor, wanted: Body<typeof openCase>): Promise<Answer<typeof openCase> | Refusal>;
  addNote(actor: Actor, caseId: string, note: Body<typeof addNote>): Promise<{ id: string } | Refusal>;
  shareCase(actor: Actor, caseId: string, share: Body<typeof shareCase>): Promise<{ id: string } | Refusal>;
  addPerpetrator(actor: Actor, caseId: string, named: Body<typeof addPerpetrator>): Promise<{ id: string } | Refusal>;
  enterStaffIdentity(actor: Actor, accountId: string, entry: StaffIdentity): Promise<{ entered: boolean } | Refusal>;
  beginEmergency(actor: Actor, wanted: Body<typeof beginEmergency>): Promise<Answer<typeof beginEmergency> | Refusal>;
  /** Adds to what may refuse a sharing. */
  guardSharing(guard: SharingGuard): void;
  /** Compares whoever is waiting to be compared, and lets duties go where they are owed. */
  compareStaff(): Promise<{ compared: number; conflicts: number; routed: number }>;
}

/** The office that acts; without a position nobody works on a case. */
export interface Office {
  accountId: string;
  positionId: string;
  organisationId: string;
}

export function officeOf({ accountId, positionId, organisationId }: Actor): Office | undefined {
  if (accountId === null || positionId === null || organisationId === null) return undefined;
  return { accountId, positionId, organisationId };
}
