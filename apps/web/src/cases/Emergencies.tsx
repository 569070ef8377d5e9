import { beginEmergency, type Emergency, listEmergencies } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { mayCall, useAccount } from "../access/session.ts";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { DefinitionList } from "../ui/DefinitionList.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { StatusText } from "../ui/StatusText.tsx";
import { BeginEmergency } from "./BeginEmergency.tsx";
import { CasesTabs } from "./CasesTabs.tsx";
import { ReviewEmergency } from "./ReviewEmergency.tsx";
import { REASON_NAMES } from "./words.ts";

/** Reading a case in an emergency, and the readings that one began, reviews or oversees. */
export function Emergencies() {
  const { say } = useMessages();
  const account = useAccount();
  return (
    <OnlyFor route={listEmergencies}>
      <Page title={say("web.emergency.title")} lead={say("web.emergency.lead")}>
        <CasesTabs here="emergencies" />
        {mayCall(account, beginEmergency) && <BeginEmergency />}
        <Section title={say("web.emergency.list")}>
          <Asked query={useRoute(listEmergencies, {})}>
            {(emergencies) =>
              emergencies.length === 0 ? (
                <EmptyState title={say("web.emergency.none")}>{say("web.emergency.noneText")}</EmptyState>
              ) : (
                emergencies.map((emergency) => <Reading key={emergency.id} emergency={emergency} />)
              )
            }
          </Asked>
        </Section>
      </Page>
    </OnlyFor>
  );
}

function Reading({ emergency }: { emergency: Emergency }) {
  const { say, moment } = useMessages();
  const { caseId, reference, by, position, reason, sentence, told, beganAt } = emergency;
  const shown =
    caseId === null ? (
      reference
    ) : (
      <Link to="/cases/$id" params={{ id: caseId }}>
        {reference}
      </Link>
    );
  return (
    <article className="stack">
      <DefinitionList
        items={[
          { term: say("web.cases.reference"), value: shown },
          { term: say("web.emergency.by"), value: `${by}, ${position}` },
          { term: say("web.emergency.at"), value: moment(beganAt) },
          { term: say("web.emergency.reason"), value: say(REASON_NAMES[reason]) },
          { term: say("web.emergency.sentence"), value: sentence },
          { term: say("web.emergency.told"), value: told },
          { term: say("web.emergency.review"), value: <Review emergency={emergency} /> },
        ]}
      />
      {emergency.mayReview && <ReviewEmergency id={emergency.id} />}
    </article>
  );
}

function Review({ emergency: { review, reviewBy } }: { emergency: Emergency }) {
  const { say, moment } = useMessages();
  if (review === null) {
    const isLate = Date.parse(reviewBy) < Date.now();
    const key = isLate ? "web.emergency.overdue" : "web.emergency.waits";
    return <StatusText tone="due">{say(key, { by: moment(reviewBy) })}</StatusText>;
  }
  const outcome = review.outcome === "justified" ? "web.emergency.justified" : "web.emergency.notJustified";
  return (
    <>
      <StatusText tone={review.outcome === "justified" ? "done" : "fault"}>{say(outcome)}</StatusText>
      <p>{review.note}</p>
      <p>{say("web.emergency.reviewedBy", { by: review.by, at: moment(review.at) })}</p>
    </>
  );
}
