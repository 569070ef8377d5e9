import { listHolds, listRequests, readRetention } from "@suar/contract";
import { mayCall, useAccount } from "../access/session.ts";
import { SubNav } from "../shell/SubNav.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";

const PAGES = [
  { key: "requests", path: "/subject", title: "web.subject.title", route: listRequests },
  { key: "holds", path: "/subject/holds", title: "web.hold.title", route: listHolds },
  { key: "retention", path: "/subject/retention", title: "web.retention.title", route: readRetention },
] as const;

/** The pages of the room that the position may open. */
export function SubjectTabs({ here }: { here: (typeof PAGES)[number]["key"] }) {
  const { say } = useMessages();
  const account = useAccount();
  const pages = PAGES.filter(({ route }) => mayCall(account, route)).map(({ key, path, title }) => ({
    path,
    title: say(title),
    isHere: key === here,
  }));
  return <SubNav label={say("web.room.subject")} pages={pages} />;
}
