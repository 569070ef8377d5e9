import type { Role } from "@suar/contract";
import type { MessageKey } from "@suar/messages";

/** One thing that a role can do here, in one sentence, and where. */
export interface GuideStep {
  path: string;
  title: MessageKey;
  text: MessageKey;
}

const STEWARD: readonly GuideStep[] = [
  { path: "/intake/deliveries/new", title: "web.guide.receive", text: "web.guide.receiveText" },
  { path: "/children", title: "web.guide.link", text: "web.guide.linkText" },
  { path: "/children/pairs", title: "web.guide.review", text: "web.guide.reviewText" },
  { path: "/statistics", title: "web.guide.figure", text: "web.guide.figureText" },
  { path: "/statistics/claims", title: "web.guide.explain", text: "web.guide.explainText" },
  { path: "/statistics/tables", title: "web.guide.tables", text: "web.guide.tablesText" },
];

const CLAIMS: GuideStep = {
  path: "/statistics/claims",
  title: "web.guide.readClaims",
  text: "web.guide.readClaimsText",
};
const FIGURE: GuideStep = { path: "/statistics", title: "web.guide.readFigure", text: "web.guide.readFigureText" };
const FOLLOW_UP: GuideStep = {
  path: "/statistics/follow-up",
  title: "web.guide.followUp",
  text: "web.guide.followUpText",
};
const SOURCES: GuideStep = { path: "/intake/sources", title: "web.guide.sources", text: "web.guide.sourcesText" };

/** What each role finds in this version; what is still to come is said beneath (`web.guide.later.*`). */
export const GUIDES: Readonly<Record<Role, readonly GuideStep[]>> = {
  steward: STEWARD,
  caseworker: [FOLLOW_UP, CLAIMS],
  investigator: [CLAIMS, SOURCES],
  partner: [{ path: "/intake/deliveries/new", title: "web.guide.send", text: "web.guide.sendText" }, SOURCES, CLAIMS],
  official: [FOLLOW_UP, FIGURE, CLAIMS],
  oversight: [
    { path: "/access/reads", title: "web.guide.reads", text: "web.guide.readsText" },
    { path: "/children", title: "web.guide.runs", text: "web.guide.runsText" },
    FIGURE,
  ],
  administrator: [
    { path: "/intake/sources", title: "web.guide.manageSources", text: "web.guide.manageSourcesText" },
    { path: "/intake/deliveries", title: "web.guide.deliveries", text: "web.guide.deliveriesText" },
    FIGURE,
  ],
};

export const LATER: Readonly<Record<Role, MessageKey>> = {
  steward: "web.guide.later.steward",
  caseworker: "web.guide.later.caseworker",
  investigator: "web.guide.later.investigator",
  partner: "web.guide.later.partner",
  official: "web.guide.later.official",
  oversight: "web.guide.later.oversight",
  administrator: "web.guide.later.administrator",
};
