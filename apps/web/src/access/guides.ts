import * as contract from "@suar/contract";
import type { MessageKey } from "@suar/messages";
import { mayCall } from "./session.ts";

/** One thing that a position can do here, in one sentence, and where. */
export interface GuideStep {
  path: string;
  title: MessageKey;
  text: MessageKey;
  /** Shown to those who may call this route. */
  opensWith: Pick<contract.Route, "rights">;
}

const step = (
  path: string,
  title: MessageKey,
  text: MessageKey,
  opensWith: Pick<contract.Route, "rights">,
): GuideStep => ({ path, title, text, opensWith });

/** In the order of the work. */
const STEPS: readonly GuideStep[] = [
  step("/statistics/follow-up", "web.guide.followUp", "web.guide.followUpText", contract.listFollowUp),
  step("/intake/deliveries/new", "web.guide.receive", "web.guide.receiveText", contract.receiveDelivery),
  step("/children", "web.guide.link", "web.guide.linkText", contract.startLinkageRun),
  step("/children/pairs", "web.guide.review", "web.guide.reviewText", contract.listUnsurePairs),
  step("/access/reads", "web.guide.reads", "web.guide.readsText", contract.listReads),
  step("/cases/emergencies", "web.emergency.title", "web.emergency.lead", contract.reviewEmergency),
  step("/access/answers", "web.answer.title", "web.answer.lead", contract.answerSubject),
  step("/access/positions", "web.guide.offices", "web.guide.officesText", contract.createPosition),
  step("/subject", "web.guide.subject", "web.guide.subjectText", contract.decideRequest),
  step("/statistics", "web.guide.figure", "web.guide.figureText", contract.readFigure),
  step("/statistics/tables", "web.guide.tables", "web.guide.tablesText", contract.compareTables),
  step("/intake/sources", "web.guide.manageSources", "web.guide.manageSourcesText", contract.createSource),
  step("/statistics/claims", "web.guide.readClaims", "web.guide.readClaimsText", contract.listClaims),
];

/** What a position finds here, by its rights. */
export function guideOf(account: Pick<contract.Account, "rights">): readonly GuideStep[] {
  return STEPS.filter(({ opensWith }) => mayCall(account, opensWith));
}
