import { useState } from "react";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCheckedForm } from "../../ui/useCheckedForm.ts";
import styles from "../SignIn.module.css";

interface Props {
  label: string;
  hint?: string;
  act: string;
  isBusy: boolean;
  fault: string | undefined;
  onCode: (code: string) => void;
}

/** One code, typed or filled in by the telephone. */
export function CodeForm({ label, hint, act, isBusy, fault, onCode }: Props) {
  const { say } = useMessages();
  const [code, setCode] = useState("");
  const trimmed = code.trim();
  const isShort = trimmed !== "" && trimmed.length < 6;
  const { faultOf, onSubmit } = useCheckedForm<"code">(
    { missing: trimmed === "" ? ["code"] : [], wrong: isShort ? { code: say("web.secondStep.short") } : {} },
    () => onCode(trimmed),
  );
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit}>
      {fault !== undefined && <Banner tone="fault" title={fault} />}
      <TextField
        label={label}
        {...(hint === undefined ? {} : { hint })}
        name="code"
        autoComplete="one-time-code"
        value={code}
        fault={faultOf("code")}
        onChange={setCode}
      />
      <Button kind="primary" type="submit" isBusy={isBusy}>
        {act}
      </Button>
    </form>
  );
}
