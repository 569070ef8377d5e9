import { readSecurity, renewProof, renewProofWithPasskey } from "@suar/contract";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "../../client/call.ts";
import { proveWith } from "../../client/proof.ts";
import { useRoute } from "../../client/queries.ts";
import { AskOnce } from "../../ui/AskOnce.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { askReaderForPasskey } from "../entrance/passkeyInBrowser.ts";
import { usePasskeyProblem } from "../entrance/usePasskeyProblem.ts";
import { ProofByIssuer } from "../issuer/ProofByIssuer.tsx";
import styles from "../SignIn.module.css";

type Settle = (isProven: boolean) => void;

/** Stands ready to ask the reader to prove themselves, whenever an act needs it; the act then goes on by itself. */
export function ProveAgain() {
  const [settle, setSettle] = useState<Settle | null>(null);
  useEffect(() => {
    proveWith(() => new Promise<boolean>((resolve) => setSettle(() => resolve)));
    return () => proveWith(undefined);
  }, []);
  if (settle === null) return null;
  const end = (isProven: boolean) => {
    settle(isProven);
    setSettle(null);
  };
  return <Proof onEnd={end} />;
}

function Proof({ onEnd }: { onEnd: Settle }) {
  const { say } = useMessages();
  const problem = usePasskeyProblem();
  const { data: factors } = useRoute(readSecurity, {});
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const given = code.trim() === "" ? {} : { code: code.trim() };
  const onSuccess = () => onEnd(true);
  const byPassword = useMutation({ mutationFn: () => call(renewProof, { body: { password, ...given } }), onSuccess });
  const byPasskey = useMutation({
    mutationFn: async () => call(renewProofWithPasskey, { body: await askReaderForPasskey() }),
    onSuccess,
  });
  const fault = problem(byPassword.error) ?? problem(byPasskey.error);
  return (
    <AskOnce
      isOpen
      title={say("web.proof.title")}
      act={say("web.proof.act")}
      isBusy={byPassword.isPending}
      isReady={password !== ""}
      onAct={() => byPassword.mutate()}
      onLeave={() => onEnd(false)}
    >
      <div className={styles.form}>
        <p>{say("web.proof.lead")}</p>
        {fault !== undefined && <Banner tone="fault" title={fault} />}
        {factors !== undefined && factors.passkeys.length > 0 && (
          <Button isBusy={byPasskey.isPending} onPress={() => byPasskey.mutate()}>
            {say("web.proof.passkey")}
          </Button>
        )}
        {factors?.hasPassword !== false && (
          <TextField
            label={say("web.signIn.password")}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
        )}
        {factors?.hasAuthenticator === true && (
          <TextField
            label={say("web.authenticator.code")}
            autoComplete="one-time-code"
            inputMode="numeric"
            value={code}
            onChange={setCode}
          />
        )}
        {factors !== undefined && factors.issuerLinks.length > 0 && (
          <ProofByIssuer given={given} onProven={onSuccess} />
        )}
      </div>
    </AskOnce>
  );
}
