import { readSecurity } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { useRoute } from "../../client/queries.ts";
import { Asked } from "../../shell/Asked.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { Authenticator } from "./Authenticator.tsx";
import { ChangePassword } from "./ChangePassword.tsx";
import { IssuerLinks } from "./IssuerLinks.tsx";
import { Passkeys } from "./Passkeys.tsx";

/** What one's account proves itself with. */
export function Security() {
  const { say } = useMessages();
  return (
    <Page title={say("web.security.title")} lead={say("web.security.lead")}>
      <Asked query={useRoute(readSecurity, {})}>
        {(factors) => (
          <>
            <Passkeys factors={factors} />
            <Authenticator factors={factors} />
            <IssuerLinks factors={factors} />
            <ChangePassword hasPassword={factors.hasPassword} />
            <Section title={say("web.sessions.title")} lead={say("web.security.sessions")}>
              <p>
                <Link to="/access/sessions">{say("web.security.toSessions")}</Link>
              </p>
            </Section>
          </>
        )}
      </Asked>
    </Page>
  );
}
