import {
  answerSubject,
  listConflicts,
  listEmergencies,
  listReadingRules,
  listReads,
  listUnusualReads,
} from "@suar/contract";
import { SubNav } from "../../shell/SubNav.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { mayCall, useAccount } from "../session.ts";

const PAGES = [
  { key: "reads", path: "/access/reads", title: "web.reads.title", route: listReads },
  { key: "unusual", path: "/access/reads/unusual", title: "web.unusual.title", route: listUnusualReads },
  { key: "rules", path: "/access/reads/rules", title: "web.readingRules.title", route: listReadingRules },
  { key: "emergencies", path: "/cases/emergencies", title: "web.emergency.title", route: listEmergencies },
  { key: "conflicts", path: "/cases/conflicts", title: "web.conflicts.title", route: listConflicts },
  { key: "answers", path: "/access/answers", title: "web.answer.title", route: answerSubject },
] as const;

/** The pages of oversight's room that the position may open. */
export function OversightTabs({ here }: { here: (typeof PAGES)[number]["key"] }) {
  const { say } = useMessages();
  const account = useAccount();
  const pages = PAGES.filter(({ route }) => mayCall(account, route)).map(({ key, path, title }) => ({
    path,
    title: say(title),
    isHere: key === here,
  }));
  return <SubNav label={say("web.reads.tabs")} pages={pages} />;
}
