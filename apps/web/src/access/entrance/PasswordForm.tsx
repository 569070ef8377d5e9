import { type Account, type NextStep, signIn } from "@suar/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../client/call.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCheckedForm } from "../../ui/useCheckedForm.ts";
import styles from "../SignIn.module.css";

interface Props {
  /** A demo account that was chosen; empty else. */
  chosen: { email: string; password: string };
  onEntered: (account: Account) => void;
  onNext: (step: NextStep) => void;
}

export function PasswordForm({ chosen, onEntered, onNext }: Props) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const [{ email, password }, setGiven] = useState(chosen);
  const enter = useMutation({
    mutationFn: () => call(signIn, { body: { email: email.trim(), password } }),
    onSuccess: (answer) => ("next" in answer ? onNext(answer) : onEntered(answer)),
  });
  const given = { email: email.trim(), password };
  const missing = (["email", "password"] as const).filter((field) => given[field] === "");
  const { faultOf, onSubmit } = useCheckedForm({ missing, wrong: {} }, () => enter.mutate());
  return (
    <details open={chosen.email !== "" ? true : undefined}>
      <summary className={styles.fold}>{say("web.signIn.withPassword")}</summary>
      <form className={styles.form} noValidate onSubmit={onSubmit}>
        {enter.isError && <Banner tone="fault" title={problemText(enter.error) ?? ""} />}
        <TextField
          label={say("web.signIn.email")}
          name="email"
          type="email"
          autoComplete="username"
          value={email}
          fault={faultOf("email")}
          onChange={(text) => setGiven({ email: text, password })}
        />
        <TextField
          label={say("web.signIn.password")}
          name="password"
          type="password"
          autoComplete="current-password"
          value={password}
          fault={faultOf("password")}
          onChange={(text) => setGiven({ email, password: text })}
        />
        <Button type="submit" isBusy={enter.isPending}>
          {say("web.signIn.act")}
        </Button>
      </form>
    </details>
  );
}
