import type { IdentityRoom } from "../identity/index.ts";
import type { IntakeRoom } from "../intake/index.ts";
import type { Actor, RoomContext } from "../platform/index.ts";

/** What the parts of this room work with. */
export interface SubjectParts {
  readonly context: RoomContext;
  readonly identity: IdentityRoom;
  readonly intake: IntakeRoom;
}

/** The office that acts; without a position nobody acts for a child here. */
export interface Office {
  accountId: string;
  positionId: string;
  organisationId: string;
}

export function officeOf({ accountId, positionId, organisationId }: Actor): Office | undefined {
  if (accountId === null || positionId === null || organisationId === null) return undefined;
  return { accountId, positionId, organisationId };
}
