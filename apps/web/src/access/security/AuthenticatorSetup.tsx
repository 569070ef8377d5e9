import { useMessages } from "../../ui/language/useMessages.tsx";
import { CodeForm } from "../entrance/CodeForm.tsx";
import { QrCode } from "./QrCode.tsx";
import styles from "./Security.module.css";

interface Props {
  proposed: { secret: string; address: string };
  isBusy: boolean;
  fault: string | undefined;
  onCode: (code: string) => void;
}

/** The secret as a picture and in letters, and the code that shows that it has arrived. */
export function AuthenticatorSetup({ proposed, isBusy, fault, onCode }: Props) {
  const { say } = useMessages();
  const groups = proposed.secret.match(/.{1,4}/g) ?? [];
  return (
    <div className={styles.stack}>
      <p>{say("web.authenticator.scan")}</p>
      <QrCode text={proposed.address} label={say("web.authenticator.picture")} />
      <p>
        {say("web.authenticator.letters")} <code className={styles.secret}>{groups.join(" ")}</code>
      </p>
      <CodeForm
        label={say("web.authenticator.code")}
        act={say("web.authenticator.confirm")}
        isBusy={isBusy}
        fault={fault}
        onCode={onCode}
      />
    </div>
  );
}
