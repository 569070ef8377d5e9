import { ROLES, type Role, type Route } from "@suar/contract";
import type { MessageKey } from "@suar/messages";
import type { ReactNode } from "react";
import { mayCall, useAccount } from "../access/session.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";

export const ROLE_NAMES: Readonly<Record<Role, MessageKey>> = {
  steward: "web.role.steward",
  caseworker: "web.role.caseworker",
  investigator: "web.role.investigator",
  partner: "web.role.partner",
  official: "web.role.official",
  oversight: "web.role.oversight",
  administrator: "web.role.administrator",
};

/** Shows a screen to those who may call its route; tells everyone else who may, and how to ask. */
export function OnlyFor({ route, children }: { route: Pick<Route, "roles">; children: ReactNode }) {
  const { role } = useAccount();
  return mayCall(role, route) ? children : <NotPermitted route={route} />;
}

function NotPermitted({ route }: { route: Pick<Route, "roles"> }) {
  const { say, list } = useMessages();
  const { role } = useAccount();
  const may = ROLES.filter((each) => mayCall(each, route)).map((each) => say(ROLE_NAMES[each]));
  return (
    <Page title={say("web.notPermitted.title")}>
      <EmptyState title={say("web.notPermitted.who", { roles: list(may) })}>
        <p>{say("web.notPermitted.how", { role: say(ROLE_NAMES[role]) })}</p>
      </EmptyState>
    </Page>
  );
}
