import { signIn } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../client/call.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { LanguageSwitch } from "../shell/LanguageSwitch.tsx";
import { Mark } from "../shell/Mark.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useCheckedForm } from "../ui/useCheckedForm.ts";
import { DemoAccounts } from "./DemoAccounts.tsx";
import styles from "./SignIn.module.css";
import { sessionQuery } from "./session.ts";

export function SignIn() {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { next } = useSearch({ from: "/access/sign-in" });
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const enter = useMutation({
    mutationFn: () => call(signIn, { body: { email: email.trim(), password } }),
    onSuccess: async (account) => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, account);
      // only a path of this workspace, never another site
      await navigate({ to: next?.startsWith("/") === true && !next.startsWith("//") ? next : "/", replace: true });
    },
  });
  const missing = (
    [
      ["email", email.trim()],
      ["password", password],
    ] as const
  ).flatMap(([field, given]) => (given === "" ? [field] : []));
  const { faultOf, onSubmit } = useCheckedForm({ missing, wrong: {} }, () => enter.mutate());
  return (
    <div className={styles.outside}>
      <header className={styles.top}>
        <Mark />
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <Page title={say("web.signIn.title")} lead={say("web.signIn.lead")}>
          <form className={styles.form} noValidate onSubmit={onSubmit}>
            {enter.isError && <Banner tone="fault" title={problemText(enter.error) ?? ""} />}
            <TextField
              label={say("web.signIn.email")}
              name="email"
              type="email"
              autoComplete="username"
              value={email}
              fault={faultOf("email")}
              onChange={setEmail}
            />
            <TextField
              label={say("web.signIn.password")}
              name="password"
              type="password"
              autoComplete="current-password"
              value={password}
              fault={faultOf("password")}
              onChange={setPassword}
            />
            <Button kind="primary" type="submit" isBusy={enter.isPending}>
              {say("web.signIn.act")}
            </Button>
          </form>
          <DemoAccounts
            onChoose={(account) => {
              setEmail(account.email);
              setPassword(account.password);
            }}
          />
          <p>
            <a href={say("web.signIn.publicPath")}>{say("web.signIn.public")}</a>
          </p>
        </Page>
      </main>
    </div>
  );
}
