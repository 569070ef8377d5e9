import { signInWithPasskey } from "@suar/contract";
import { useMutation } from "@tanstack/react-query";
import { call } from "../../client/call.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import styles from "../SignIn.module.css";
import { askReaderForPasskey } from "./passkeyInBrowser.ts";
import type { useEnter } from "./useEnter.ts";
import { usePasskeyProblem } from "./usePasskeyProblem.ts";

/** Signing in without typing anything. */
export function PasskeyEntry({ onEntered }: { onEntered: ReturnType<typeof useEnter> }) {
  const { say } = useMessages();
  const problem = usePasskeyProblem();
  const enter = useMutation({
    mutationFn: async () => call(signInWithPasskey, { body: await askReaderForPasskey() }),
    onSuccess: onEntered,
  });
  return (
    <div className={styles.form}>
      {enter.isError && <Banner tone="fault" title={problem(enter.error) ?? ""} />}
      <Button kind="primary" isBusy={enter.isPending} onPress={() => enter.mutate()}>
        {say("web.signIn.withPasskey")}
      </Button>
      <p className={styles.position}>{say("web.signIn.passkeyHint")}</p>
    </div>
  );
}
