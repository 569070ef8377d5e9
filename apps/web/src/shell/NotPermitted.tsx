import { listRoles, type Route } from "@suar/contract";
import type { ReactNode } from "react";
import { mayCall, useAccount } from "../access/session.ts";
import { useRoute } from "../client/queries.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { Asked } from "./Asked.tsx";

/** Shows a screen to those who may call its route; tells everyone else who may, and how to ask. */
export function OnlyFor({ route, children }: { route: Pick<Route, "rights">; children: ReactNode }) {
  return mayCall(useAccount(), route) ? children : <NotPermitted route={route} />;
}

function NotPermitted({ route }: { route: Pick<Route, "rights"> }) {
  const { say, list, language } = useMessages();
  const { roleName } = useAccount();
  return (
    <Asked query={useRoute(listRoles, {})}>
      {(roles) => {
        const may = roles.filter((role) => mayCall(role, route)).map(({ name }) => name[language]);
        return (
          <Page title={say("web.notPermitted.title")}>
            <EmptyState title={say("web.notPermitted.who", { roles: list(may) })}>
              <p>
                {roleName === null
                  ? say("web.today.noPosition")
                  : say("web.notPermitted.how", { role: roleName[language] })}
              </p>
            </EmptyState>
          </Page>
        );
      }}
    </Asked>
  );
}
