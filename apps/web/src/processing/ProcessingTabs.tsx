import { listBreaches, listObligations, readProcessingPurpose } from "@suar/contract";
import { mayCall, useAccount } from "../access/session.ts";
import { SubNav } from "../shell/SubNav.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";

const PAGES = [
  { key: "purposes", path: "/processing", title: "web.processing.title", route: readProcessingPurpose },
  { key: "obligations", path: "/processing/obligations", title: "web.obligations.title", route: listObligations },
  { key: "breaches", path: "/processing/breaches", title: "web.breach.title", route: listBreaches },
] as const;

/** The pages of the room that the position may open; none where that is one alone. */
export function ProcessingTabs({ here }: { here: (typeof PAGES)[number]["key"] }) {
  const { say } = useMessages();
  const account = useAccount();
  const pages = PAGES.filter(({ route }) => mayCall(account, route)).map(({ key, path, title }) => ({
    path,
    title: say(title),
    isHere: key === here,
  }));
  return pages.length > 1 ? <SubNav label={say("web.processing.title")} pages={pages} /> : null;
}
