import { compareTables, listClaims, readFigure } from "@suar/contract";
import { mayCall, useAccount } from "../access/session.ts";
import { SubNav } from "../shell/SubNav.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";

/** The pages of the room, as far as this account may open them. */
export function StatisticsTabs({ here }: { here: "figure" | "claims" | "tables" }) {
  const { say } = useMessages();
  const account = useAccount();
  const pages = [
    { key: "figure", route: readFigure, path: "/statistics", title: say("web.figure.title") },
    { key: "claims", route: listClaims, path: "/statistics/claims", title: say("web.claims.title") },
    { key: "tables", route: compareTables, path: "/statistics/tables", title: say("web.tables.title") },
  ].filter((page) => mayCall(account, page.route));
  if (pages.length < 2) return null;
  return (
    <SubNav
      label={say("web.room.figures")}
      pages={pages.map((page) => ({ path: page.path, title: page.title, isHere: page.key === here }))}
    />
  );
}
