import { type CaseConsents, type ConsentEntry, readConsents } from "@suar/contract";
import { mayCall, useAccount } from "../access/session.ts";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { Banner } from "../ui/Banner.tsx";
import { DefinitionList } from "../ui/DefinitionList.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Section } from "../ui/Page.tsx";
import { StatusText } from "../ui/StatusText.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import type { Column } from "../ui/table/tableView.ts";
import { MarkGuardian } from "./MarkGuardian.tsx";
import { RecordConsent } from "./RecordConsent.tsx";
import { decisionWord, doneWord, partyWord, STANDING_TONES, standingWord } from "./words.ts";

/** On a case: what stands for each purpose that asks for consent, what was said, and whom a withdrawal reached. */
export function Consents({ caseId }: { caseId: string }) {
  const { say } = useMessages();
  const mayRead = mayCall(useAccount(), readConsents);
  const query = useRoute(readConsents, { params: { id: caseId } }, mayRead);
  if (!mayRead) return null;
  return (
    <Section title={say("web.consent.title")} lead={say("web.consent.lead")}>
      <Asked query={query}>
        {(consents) => (
          <>
            <Standings consents={consents} />
            <Entries consents={consents} />
            <Recipients consents={consents} />
            {consents.mayRecord && <RecordConsent caseId={caseId} consents={consents} />}
            <MarkGuardian caseId={caseId} consents={consents} />
          </>
        )}
      </Asked>
    </Section>
  );
}

function Standings({ consents: { guardianSuspected, purposes } }: { consents: CaseConsents }) {
  const { say, language } = useMessages();
  return (
    <>
      {guardianSuspected && <Banner tone="due" title={say("web.consent.guardianSuspected")} />}
      <DefinitionList
        items={purposes.map(({ name, standing }) => ({
          term: name[language],
          value: <StatusText tone={STANDING_TONES[standing]}>{say(standingWord(standing))}</StatusText>,
        }))}
      />
    </>
  );
}

function Entries({ consents: { entries, purposes } }: { consents: CaseConsents }) {
  const { say, day, moment, language } = useMessages();
  if (entries.length === 0) return null;
  const nameOf = (purpose: string) => purposes.find((each) => each.purpose === purpose)?.name[language] ?? purpose;
  const columns: Column<ConsentEntry>[] = [
    { key: "party", title: say("web.consent.party"), value: ({ party }) => say(partyWord(party)) },
    { key: "decision", title: say("web.consent.decision"), value: ({ decision }) => say(decisionWord(decision)) },
    { key: "purpose", title: say("web.processing.purpose"), value: ({ purpose }) => nameOf(purpose) },
    {
      key: "on",
      title: say("web.consent.decidedOn"),
      value: ({ decidedOn }) => decidedOn,
      show: ({ decidedOn }) => day(decidedOn),
    },
    {
      key: "counts",
      title: say("web.consent.counts"),
      value: ({ counts }) => say(counts ? "web.consent.countsYes" : "web.consent.countsNo"),
    },
    {
      key: "by",
      title: say("web.consent.by"),
      value: ({ position }) => position,
      show: ({ position, at }) => `${position}, ${moment(at)}`,
    },
  ];
  return (
    <DataTable
      caption={say("web.consent.entries")}
      rows={entries}
      columns={columns}
      rowKey={({ id }) => id}
      exportName="suar-persetujuan"
      prefix="consent."
      hasTools={false}
    />
  );
}

function Recipients({ consents: { recipients } }: { consents: CaseConsents }) {
  const { say, moment } = useMessages();
  if (recipients.length === 0) return null;
  return (
    <>
      <h3>{say("web.consent.recipients")}</h3>
      <DefinitionList
        items={recipients.map(({ recipient, answer, answeredAt, dueAt }) => ({
          term: recipient,
          value:
            answer === null || answeredAt === null ? (
              <StatusText tone="due">{`${say("web.obligations.due")} ${moment(dueAt)}`}</StatusText>
            ) : (
              `${say(doneWord(answer))}, ${moment(answeredAt)}`
            ),
        }))}
      />
    </>
  );
}
