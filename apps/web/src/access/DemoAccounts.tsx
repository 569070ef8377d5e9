import { listDemoAccounts } from "@suar/contract";
import { useRoute } from "../client/queries.ts";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Section } from "../ui/Page.tsx";
import styles from "./SignIn.module.css";

/** The demo country's accounts, one click each; nothing at all where there are none. */
export function DemoAccounts({ onChoose }: { onChoose: (account: { email: string; password: string }) => void }) {
  const { say, language } = useMessages();
  const accounts = useRoute(listDemoAccounts, {}).data ?? [];
  if (accounts.length === 0) return null;
  return (
    <Section title={say("web.signIn.demoTitle")} lead={say("web.signIn.demoLead")}>
      <ul className={styles.accounts}>
        {accounts.map((account) => (
          <li key={account.email} className={styles.account}>
            <span>
              <strong>{account.roleName[language]}</strong>
              <span className={styles.position}>{account.position}</span>
            </span>
            <Button
              aria-label={say("web.signIn.useAccount", { role: account.roleName[language] })}
              onPress={() => onChoose(account)}
            >
              {say("web.signIn.use")}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
