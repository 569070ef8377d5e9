import { useState } from "react";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCheckedForm } from "../../ui/useCheckedForm.ts";
import styles from "../SignIn.module.css";

const SHORTEST = 12;

interface Props {
  isBusy: boolean;
  fault: string | undefined;
  onPassword: (password: string) => void;
}

/** A new password: long, and of any letters. */
export function NewPasswordForm({ isBusy, fault, onPassword }: Props) {
  const { say } = useMessages();
  const [password, setPassword] = useState("");
  const isShort = password !== "" && password.length < SHORTEST;
  const wrong = isShort ? { password: say("web.password.short", { letters: SHORTEST }) } : {};
  const missing = password === "" ? (["password"] as const) : [];
  const { faultOf, onSubmit } = useCheckedForm<"password">({ missing, wrong }, () => onPassword(password));
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit}>
      {fault !== undefined && <Banner tone="fault" title={fault} />}
      <TextField
        label={say("web.password.new")}
        hint={say("web.password.hint")}
        type="password"
        autoComplete="new-password"
        value={password}
        fault={faultOf("password")}
        onChange={setPassword}
      />
      <Button type="submit" isBusy={isBusy}>
        {say("web.password.set")}
      </Button>
    </form>
  );
}
