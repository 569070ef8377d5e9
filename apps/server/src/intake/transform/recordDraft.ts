import type { TargetField } from "@suar/contract";
import type { MessageKey } from "@suar/messages";
import type { Identity } from "../../identity/index.ts";

/** One source's entry on one child in one incident, as it will be stored; the identity goes its own way, sealed. */
export interface RecordDraft {
  readonly lineNo: number;
  readonly partNo: number;
  readonly externalId: string | null;
  readonly caseId: string | null;
  readonly forms: readonly string[];
  readonly formCertain: boolean;
  readonly sex: "F" | "M" | null;
  readonly ageYears: number | null;
  readonly agePrecision: "exact" | "stated" | "estimated" | "unknown";
  readonly incidentOn: string | null;
  readonly incidentPrecision: "day" | "month" | "year" | "estimated" | null;
  readonly reportedOn: string | null;
  readonly registeredOn: string | null;
  readonly incidentDistrict: string | null;
  readonly residenceDistrict: string | null;
  readonly officeDistrict: string | null;
  readonly legalBases: readonly string[];
  readonly channel: string | null;
  readonly stage: string | null;
  readonly services: readonly { code: string; on: string | null }[];
  readonly identity: Identity;
}

/** Why a line became no record; never with a value. */
export interface Rejection {
  readonly lineNo: number;
  readonly field: TargetField | null;
  readonly reasonCode: MessageKey;
}

export type Outcome = { readonly records: readonly RecordDraft[] } | { readonly rejected: Rejection };

/** A reason not to take one field's value; ends the reading of its line. */
export interface Fault {
  readonly field: TargetField | null;
  readonly reasonCode: MessageKey;
}
