import {
  addAuthenticator,
  beginAuthenticator,
  readSecurity,
  removeAuthenticator,
  renewRecoveryCodes,
} from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../client/call.ts";
import { refresh } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Section } from "../../ui/Page.tsx";
import { AuthenticatorSetup } from "./AuthenticatorSetup.tsx";
import type { Factors } from "./factors.ts";
import { RecoveryCodes } from "./RecoveryCodes.tsx";
import styles from "./Security.module.css";

/** The authenticator application, and the codes for the day when it is lost. */
export function Authenticator({ factors }: { factors: Factors }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const onSuccess = () => refresh(queries, readSecurity);
  const begin = useMutation({ mutationFn: () => call(beginAuthenticator, {}) });
  const confirm = useMutation({
    mutationFn: (code: string) => call(addAuthenticator, { body: { ticket: begin.data?.ticket ?? "", code } }),
    onSuccess,
    // a ticket is good for one code: after a wrong one the reader begins again
    onError: () => begin.reset(),
  });
  const renew = useMutation({ mutationFn: () => call(renewRecoveryCodes, {}), onSuccess });
  const remove = useMutation({ mutationFn: () => call(removeAuthenticator, {}), onSuccess });
  const fault = [begin, confirm, renew, remove].map(({ error }) => problemText(error)).find((text) => text);
  const codes = confirm.data?.recoveryCodes ?? renew.data?.recoveryCodes;
  const reset = () => {
    for (const each of [begin, confirm, renew]) each.reset();
  };
  return (
    <Section title={say("web.authenticator.title")} lead={say("web.authenticator.lead")}>
      {fault !== undefined && <Banner tone="fault" title={fault} />}
      {codes !== undefined && <RecoveryCodes codes={codes} onKept={reset} />}
      {codes === undefined && begin.data !== undefined && (
        <AuthenticatorSetup
          proposed={begin.data}
          isBusy={confirm.isPending}
          fault={undefined}
          onCode={(code) => confirm.mutate(code)}
        />
      )}
      {codes === undefined && begin.data === undefined && (
        <>
          <p>
            {factors.hasAuthenticator
              ? say("web.authenticator.has", { codes: factors.recoveryCodes })
              : say("web.authenticator.none")}
          </p>
          <div className={styles.stack}>
            <Button isBusy={begin.isPending} onPress={() => begin.mutate()}>
              {say(factors.hasAuthenticator ? "web.authenticator.replace" : "web.authenticator.begin")}
            </Button>
            {factors.hasAuthenticator && (
              <>
                <Button isBusy={renew.isPending} onPress={() => renew.mutate()}>
                  {say("web.recovery.renew")}
                </Button>
                <Button kind="quiet" isBusy={remove.isPending} onPress={() => remove.mutate()}>
                  {say("web.authenticator.remove")}
                </Button>
              </>
            )}
          </div>
        </>
      )}
    </Section>
  );
}
