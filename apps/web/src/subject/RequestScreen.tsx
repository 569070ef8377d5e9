import { answerSubject, type RequestOpened, readRecord, readRequest } from "@suar/contract";
import { Link, useParams } from "@tanstack/react-router";
import { mayCall, useAccount } from "../access/session.ts";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { Banner } from "../ui/Banner.tsx";
import { DefinitionList } from "../ui/DefinitionList.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { ActOnRequest } from "./ActOnRequest.tsx";
import { RequestState } from "./RequestTable.tsx";
import { SubjectTabs } from "./SubjectTabs.tsx";
import { ACT_WORDS, ASKER_WORDS, FIELD_WORDS, GROUND_WORDS, KIND_WORDS } from "./words.ts";

/** One request: what was asked, by when, what became of it, and what is to be done next. */
export function RequestScreen() {
  const { say } = useMessages();
  const { id } = useParams({ from: "/inside/subject/requests/$id" });
  return (
    <OnlyFor route={readRequest}>
      <Asked query={useRoute(readRequest, { params: { id } })}>
        {(request) => (
          <Page title={say(KIND_WORDS[request.kind])} lead={say("web.subject.oneLead")}>
            <SubjectTabs here="requests" />
            <Warnings request={request} />
            <Facts request={request} />
            <Letter request={request} />
            <ActOnRequest request={request} />
            <WhatBecame request={request} />
            <Records request={request} />
          </Page>
        )}
      </Asked>
    </OnlyFor>
  );
}

function Warnings({ request }: { request: RequestOpened }) {
  const { say, moment } = useMessages();
  const isGuardianUnknown = request.guardian === "unknown" && request.namesPerpetrator;
  return (
    <>
      {request.isHeld && <Banner tone="due" title={say("web.subject.isHeld")} />}
      {isGuardianUnknown && <Banner tone="due" title={say("web.subject.askGuardian")} />}
      {request.erasedAt !== null && (
        <Banner tone="done" title={say("web.subject.erasedAt", { at: moment(request.erasedAt) })} />
      )}
    </>
  );
}

function Facts({ request }: { request: RequestOpened }) {
  const { say, moment, list } = useMessages();
  const { askedBy, guardian, ground, fields, receivedAt, dueAt, words, position } = request;
  const asker = say(ASKER_WORDS[askedBy]);
  return (
    <DefinitionList
      items={[
        { term: say("web.subject.state"), value: <RequestState request={request} /> },
        { term: say("web.subject.due"), value: moment(dueAt) },
        {
          term: say("web.subject.asker"),
          value: guardian === null ? asker : list([asker, say(`web.subject.guardian.${guardian}`)]),
        },
        { term: say("web.subject.receivedAt"), value: moment(receivedAt) },
        ...(ground === null ? [] : [{ term: say("web.subject.ground"), value: say(GROUND_WORDS[ground]) }]),
        ...(fields.length === 0
          ? []
          : [{ term: say("web.subject.fields"), value: list(fields.map((field) => say(FIELD_WORDS[field]))) }]),
        ...(words === null ? [] : [{ term: say("web.subject.words"), value: words }]),
        { term: say("web.subject.writtenBy"), value: position },
      ]}
    />
  );
}

function WhatBecame({ request: { acts, corrections } }: { request: RequestOpened }) {
  const { say, both, moment } = useMessages();
  const waiting = corrections.filter(({ isDone }) => !isDone);
  return (
    <Section title={say("web.subject.became")}>
      {acts.length === 0 && <p>{say("web.subject.nothingYet")}</p>}
      <ol className="stack">
        {acts.map(({ act, at, by, source, reason }) => (
          <li key={`${at} ${act}`}>
            <strong>{say(ACT_WORDS[act])}</strong>
            {source === null ? "" : ` (${source})`}
            {`, ${moment(at)}${by === "" ? "" : `, ${by}`}: ${reason}`}
          </li>
        ))}
      </ol>
      {waiting.map(({ sourceId, source }) => (
        <p key={sourceId}>{say("web.subject.waitsFor", { source: both(source) })}</p>
      ))}
    </Section>
  );
}

/** To a wish to know, the letter that answers it, for those who may write it. */
function Letter({ request: { kind, recordIds } }: { request: RequestOpened }) {
  const { say } = useMessages();
  const mayAnswer = mayCall(useAccount(), answerSubject);
  const [first] = recordIds;
  if (kind !== "access" || first === undefined || !mayAnswer) return null;
  return (
    <p>
      <Link to="/access/answers/$id" params={{ id: first }}>
        {say("web.subject.letter")}
      </Link>
    </p>
  );
}

const MOST_LINKS = 20;

function Records({ request: { recordIds } }: { request: RequestOpened }) {
  const { say } = useMessages();
  const mayRead = mayCall(useAccount(), readRecord);
  if (!mayRead) return null;
  return (
    <Section title={say("web.subject.recordsTitle", { count: recordIds.length })}>
      <ul>
        {recordIds.slice(0, MOST_LINKS).map((id, at) => (
          <li key={id}>
            <Link to="/intake/records/$id" params={{ id }}>
              {say("web.subject.record", { no: at + 1 })}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
