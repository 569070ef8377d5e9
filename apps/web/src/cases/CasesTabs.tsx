import { listCases, listConflicts, listEmergencies, listReads } from "@suar/contract";
import { OversightTabs } from "../access/oversight/OversightTabs.tsx";
import { mayCall, useAccount } from "../access/session.ts";
import { SubNav } from "../shell/SubNav.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";

const PAGES = [
  { key: "cases", path: "/cases", title: "web.cases.title", route: listCases },
  { key: "emergencies", path: "/cases/emergencies", title: "web.emergency.title", route: listEmergencies },
  { key: "conflicts", path: "/cases/conflicts", title: "web.conflicts.title", route: listConflicts },
] as const;

/** The pages of the room that the position may open; for oversight, which sees no case, they are pages of its own room. */
export function CasesTabs({ here }: { here: (typeof PAGES)[number]["key"] }) {
  const { say } = useMessages();
  const account = useAccount();
  const overseesOnly = !mayCall(account, listCases) && mayCall(account, listReads);
  if (overseesOnly && here !== "cases") return <OversightTabs here={here} />;
  const pages = PAGES.filter(({ route }) => mayCall(account, route)).map(({ key, path, title }) => ({
    path,
    title: say(title),
    isHere: key === here,
  }));
  return <SubNav label={say("web.cases.title")} pages={pages} />;
}
