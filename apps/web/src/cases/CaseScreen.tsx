import { type CaseOpened, readCase } from "@suar/contract";
import { useParams } from "@tanstack/react-router";
import { useRoute } from "../client/queries.ts";
import { ErasedNote } from "../intake/ErasedNote.tsx";
import { RecordIdentity } from "../intake/RecordIdentity.tsx";
import { useRecordFacts } from "../intake/useRecordFacts.ts";
import { Consents } from "../processing/Consents.tsx";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { Trail } from "../shell/Trail.tsx";
import { Banner } from "../ui/Banner.tsx";
import { DefinitionList } from "../ui/DefinitionList.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { Notes } from "./Notes.tsx";
import { Perpetrators } from "./Perpetrators.tsx";
import { Sharing } from "./Sharing.tsx";
import { STANDINGS } from "./words.ts";

/** One case as the position may see it: what the record says without identity, the notes, and with whom it is shared. */
export function CaseScreen() {
  const { id } = useParams({ from: "/inside/cases/$id" });
  return (
    <OnlyFor route={readCase}>
      <CaseOf id={id} />
    </OnlyFor>
  );
}

function CaseOf({ id }: { id: string }) {
  const { say } = useMessages();
  const query = useRoute(readCase, { params: { id } });
  return (
    <Asked query={query}>
      {(opened) => (
        <Page
          title={say("web.case.title", { reference: opened.reference })}
          lead={say("web.case.lead", { organisation: opened.organisation, position: opened.position })}
          above={<Trail above={[{ path: "/cases", title: say("web.cases.title") }]} here={opened.reference} />}
        >
          <Standing opened={opened} />
          <Facts opened={opened} />
          <Notes opened={opened} />
          <Sharing opened={opened} />
          <Consents caseId={opened.id} />
          <Perpetrators opened={opened} />
        </Page>
      )}
    </Asked>
  );
}

function Standing({ opened }: { opened: CaseOpened }) {
  const { say, moment } = useMessages();
  const { emergencyUntil, standing } = opened;
  if (emergencyUntil !== null)
    return (
      <Banner tone="due" title={say("web.case.emergency", { until: moment(emergencyUntil) })}>
        {say("web.case.emergencyText")}
      </Banner>
    );
  return (
    <>
      <p>{say(STANDINGS[standing])}</p>
      {opened.emergencies.map(({ id, by, position, at }) => (
        <Banner key={id} title={say("web.case.wasRead", { by, position, at: moment(at) })} />
      ))}
    </>
  );
}

function Facts({ opened }: { opened: CaseOpened }) {
  const { say } = useMessages();
  const factsOf = useRecordFacts();
  return (
    <>
      <Section title={say("web.case.facts")} lead={say("web.case.factsLead")}>
        <ErasedNote erased={opened.record.erased} />
        <DefinitionList
          items={factsOf(opened.record).map(({ term, value }) => ({ term, value: value ?? say("web.record.notSaid") }))}
        />
      </Section>
      {opened.actions.includes("openIdentity") && opened.record.erased === null && (
        <RecordIdentity recordId={opened.recordId} />
      )}
    </>
  );
}
