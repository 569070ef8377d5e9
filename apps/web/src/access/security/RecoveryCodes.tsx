import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import styles from "./Security.module.css";

/** Shown once. Whoever has written them down says so. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { say } = useMessages();
  return (
    <div className={styles.stack}>
      <Banner tone="due" title={say("web.recovery.title")}>
        {say("web.recovery.lead")}
      </Banner>
      <ul className={styles.codes} aria-label={say("web.recovery.list")}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button kind="primary" onPress={onKept}>
        {say("web.recovery.kept")}
      </Button>
    </div>
  );
}
