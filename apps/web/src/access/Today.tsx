import { type DutyItem, listDuties } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { StatusText } from "../ui/StatusText.tsx";
import { guideOf } from "./guides.ts";
import { useAccount } from "./session.ts";
import styles from "./Today.module.css";

type Duty = z.infer<typeof DutyItem>;

/** After this many days a duty is marked as due; the day count itself always stands beside it. */
const DUE_DAYS = 7;

/** The first screen: what this position owes today, then what it can do here. */
export function Today() {
  const { say } = useMessages();
  const account = useAccount();
  const duties = useRoute(listDuties, {});
  if (account.positionId === null) return <NoPosition />;
  return (
    <Page
      title={say("web.today.title")}
      lead={say("web.today.lead", { position: account.position, organisation: account.organisation })}
    >
      <Asked query={duties}>
        {(items) => {
          const owed = items.filter((item) => item.count > 0);
          if (owed.length === 0)
            return <EmptyState title={say("web.today.nothing")}>{say("web.today.nothingText")}</EmptyState>;
          return (
            <ul className={styles.duties}>
              {owed.map((item) => (
                <DutyLine key={item.key + item.path} duty={item} />
              ))}
            </ul>
          );
        }}
      </Asked>
      <Guide />
    </Page>
  );
}

/** Signed in, but nobody's office today: what that means and what to do. */
function NoPosition() {
  const { say } = useMessages();
  return (
    <Page title={say("web.today.title")} lead={useAccount().name}>
      <EmptyState title={say("web.today.noPositionTitle")}>{say("web.today.noPositionText")}</EmptyState>
    </Page>
  );
}

function DutyLine({ duty }: { duty: Duty }) {
  const { say, sayKey } = useMessages();
  const [path, query] = duty.path.split("?");
  const sentence = sayKey(duty.key, { count: duty.count }, say("web.today.otherDuty", { count: duty.count }));
  return (
    <li>
      <Link to={path ?? "/"} search={Object.fromEntries(new URLSearchParams(query)) as never} className={styles.duty}>
        <span className={styles.sentence}>{sentence}</span>
        {duty.oldestDays !== null && (
          <StatusText tone={duty.oldestDays >= DUE_DAYS ? "due" : "plain"}>
            {say("web.today.oldest", { days: duty.oldestDays })}
          </StatusText>
        )}
      </Link>
    </li>
  );
}

function Guide() {
  const { say } = useMessages();
  const account = useAccount();
  return (
    <Section title={say("web.guide.title")}>
      <ul className={styles.guide}>
        {guideOf(account).map((step) => (
          <li key={step.path + step.title} className={styles.step}>
            <Link to={step.path}>{say(step.title)}</Link>
            <p>{say(step.text)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
