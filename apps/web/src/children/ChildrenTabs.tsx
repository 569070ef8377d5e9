import { listUnsurePairs } from "@suar/contract";
import { mayCall, useAccount } from "../access/session.ts";
import { SubNav } from "../shell/SubNav.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";

/** The pages of the room: runs, and the pairs they left to people. */
export function ChildrenTabs({ here }: { here: "runs" | "pairs" }) {
  const { say } = useMessages();
  if (!mayCall(useAccount(), listUnsurePairs)) return null;
  return (
    <SubNav
      label={say("web.room.children")}
      pages={[
        { path: "/children", title: say("web.runs.title"), isHere: here === "runs" },
        { path: "/children/pairs", title: say("web.pairs.title"), isHere: here === "pairs" },
      ]}
    />
  );
}
