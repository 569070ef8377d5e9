import type { AccessRole } from "@suar/contract";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { limitsOf } from "./limits.ts";
import styles from "./RightsInWords.module.css";
import { RIGHT_GROUPS } from "./rightGroups.ts";

type Role = Pick<AccessRole, "justice" | "rights">;

/** What a role may do, by subject, one sentence for each right. */
export function RightsInWords({ role }: { role: Role }) {
  const { say } = useMessages();
  if (role.rights.length === 0) return <p>{say("web.roles.noRights")}</p>;
  return RIGHT_GROUPS.map(({ title, rights }) => {
    const held = rights.filter((right) => role.rights.includes(right));
    if (held.length === 0) return null;
    return (
      <div key={title} className={styles.group}>
        <h3 className={styles.title}>{say(title)}</h3>
        <ul className={styles.list}>
          {held.map((right) => (
            <li key={right}>{say(`access.right.${right}`)}</li>
          ))}
        </ul>
      </div>
    );
  });
}

/** What a role may not do, though people might expect it. */
export function LimitsInWords({ role }: { role: Role }) {
  const { say } = useMessages();
  return (
    <ul className={styles.list}>
      {limitsOf(role).map((limit) => (
        <li key={limit}>{say(limit)}</li>
      ))}
    </ul>
  );
}
