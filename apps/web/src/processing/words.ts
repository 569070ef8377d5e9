import type {
  BreachCause,
  ConsentDecision,
  ConsentParty,
  ConsentStanding,
  DataCategory,
  ExplainedWay,
  LegalBasis,
  NoticeWay,
  Obligation,
  ObligationAnswer,
  PersonCategory,
  PresentRole,
  ProcessingUse,
  ToldParty,
} from "@suar/contract";
import type { MessageKey } from "@suar/messages";
import type { StatusTone } from "../ui/StatusText.tsx";

export const basisWord = (basis: LegalBasis): MessageKey => `web.processing.basis.${basis}`;
export const personWord = (person: PersonCategory): MessageKey => `web.processing.person.${person}`;
export const categoryWord = (category: DataCategory): MessageKey => `web.processing.category.${category}`;
export const useWord = (use: ProcessingUse): MessageKey => `web.processing.use.${use}`;
export const partyWord = (party: ConsentParty): MessageKey => `web.consent.party.${party}`;
export const decisionWord = (decision: ConsentDecision): MessageKey => `web.consent.decision.${decision}`;
export const presentWord = (role: PresentRole): MessageKey => `web.consent.present.${role}`;
export const explainedWord = (way: ExplainedWay): MessageKey => `web.consent.explained.${way}`;
export const standingWord = (standing: ConsentStanding): MessageKey => `web.consent.standing.${standing}`;
export const doneWord = (done: ObligationAnswer): MessageKey => `web.obligations.done.${done}`;
export const throughWord = (through: Obligation["through"]): MessageKey => `web.obligations.through.${through}`;

export const causeWord = (cause: BreachCause): MessageKey => `processing.cause.${cause}`;
export const wayWord = (way: NoticeWay): MessageKey => `web.breach.way.${way}`;
export const toldWord = (party: ToldParty): MessageKey => `web.consent.party.${party}`;

export const STANDING_TONES: Readonly<Record<ConsentStanding, StatusTone>> = {
  notAsked: "plain",
  given: "done",
  refused: "due",
  withdrawn: "due",
  lapsed: "plain",
};
