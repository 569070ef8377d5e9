import type { Actor, RoomContext } from "../platform/index.ts";

/** What the parts of this room work with. */
export interface ProcessingParts {
  readonly context: RoomContext;
}

/** The office that acts; without a position nobody records consent or answers for one. */
export interface Office {
  accountId: string;
  positionId: string;
  organisationId: string;
}

export function officeOf({ accountId, positionId, organisationId }: Actor): Office | undefined {
  if (accountId === null || positionId === null || organisationId === null) return undefined;
  return { accountId, positionId, organisationId };
}
