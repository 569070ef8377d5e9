import { listExports, listOwnExports, signOut } from "@suar/contract";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { mayCall, useAccount } from "../access/session.ts";
import { call } from "../client/call.ts";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import styles from "./Shell.module.css";
import { SwitchPosition } from "./SwitchPosition.tsx";
import { withWorkspace } from "./workspacePath.ts";

/** Who is signed in, in which position, and the way out. */
export function AccountMenu() {
  const { say, language } = useMessages();
  const account = useAccount();
  const leave = useMutation({
    mutationFn: () => call(signOut, {}),
    // a full load leaves nothing of this session in memory
    onSettled: () => window.location.assign(withWorkspace("/access/sign-in", language)),
  });
  return (
    <div className={styles.account}>
      <p className={styles.accountName}>{account.name}</p>
      <p className={styles.accountPlace}>
        {account.positionId === null
          ? say("web.shell.noPosition")
          : say("web.positions.inOrganisation", { title: account.position, organisation: account.organisation })}
      </p>
      <SwitchPosition />
      {account.role !== null && (
        <Link to="/access/roles/$code" params={{ code: account.role }} className={styles.room}>
          {say("web.shell.ownRole")}
        </Link>
      )}
      {(mayCall(account, listOwnExports) || mayCall(account, listExports)) && (
        <Link to="/access/exports" className={styles.room}>
          {say("web.exports.title")}
        </Link>
      )}
      <Link to="/access/security" className={styles.room}>
        {say("web.security.title")}
      </Link>
      <Link to="/access/sessions" className={styles.room}>
        {say("web.sessions.title")}
      </Link>
      <Button kind="quiet" isBusy={leave.isPending} onPress={() => leave.mutate()}>
        {say("web.shell.signOut")}
      </Button>
    </div>
  );
}
