import type { Claim } from "@suar/contract";
import type { PublicTables } from "@suar/disclosure";
import type { Refusal } from "../platform/index.ts";

/** Everything that one edition of the public page is made of. */
export interface PublicContent {
  /** The day up to which deliveries are counted, yyyy-mm-dd. */
  asOf: string;
  period: { from: string; to: string };
  tables: PublicTables;
  /** Numbers that stakeholders have published; those with steps in `tables.steps` get a bridge. */
  claims: CitedClaim[];
}

/** A published number, and the list it comes from if its organisation delivers records. */
export type CitedClaim = Claim & { sourceCode: string | null };

/** The room statistics counts and protects; this room only keeps and shows. */
export interface PublicSource {
  buildPublicContent(): Promise<PublicContent | Refusal>;
}
