import { listClients, listPositions, readProcessingPurpose } from "@suar/contract";
import { SubNav } from "../../shell/SubNav.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { mayCall, useAccount } from "../session.ts";

type Tab = "positions" | "people" | "organisations" | "roles" | "clients";

const TABS: readonly Tab[] = ["positions", "people", "organisations", "roles"];

/** The pages of the room, for those who may see more of it than the roles. */
export function AccessTabs({ here }: { here: Tab }) {
  const { say } = useMessages();
  const account = useAccount();
  if (!mayCall(account, listPositions)) return null;
  const tabs: readonly Tab[] = mayCall(account, listClients) ? [...TABS, "clients"] : TABS;
  const processing = { path: "/processing", title: say("web.processing.title"), isHere: false };
  return (
    <SubNav
      label={say("web.room.access")}
      pages={[
        ...tabs.map((tab) => ({ path: `/access/${tab}`, title: say(`web.${tab}.title`), isHere: here === tab })),
        ...(mayCall(account, readProcessingPurpose) ? [processing] : []),
      ]}
    />
  );
}
