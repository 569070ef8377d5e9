import { SubNav } from "../shell/SubNav.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";

/** The pages of the room: what was sent, and by whom under which agreement. */
export function IntakeTabs({ here }: { here: "deliveries" | "sources" }) {
  const { say } = useMessages();
  return (
    <SubNav
      label={say("web.room.deliveries")}
      pages={[
        { path: "/intake/deliveries", title: say("web.deliveries.title"), isHere: here === "deliveries" },
        { path: "/intake/sources", title: say("web.sources.title"), isHere: here === "sources" },
      ]}
    />
  );
}
