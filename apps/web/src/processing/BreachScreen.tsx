import {
  type Breach,
  listBreaches,
  listDuties,
  NOTICE_WAYS,
  type NoticeWay,
  readBreach,
  sendBreach,
} from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../client/call.ts";
import { newActionId } from "../client/newActionId.ts";
import { refresh, useRoute } from "../client/queries.ts";
import { Asked, useProblemText } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { Trail } from "../shell/Trail.tsx";
import { AskOnce } from "../ui/AskOnce.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { DefinitionList } from "../ui/DefinitionList.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { saveFile } from "../ui/saveFile.ts";
import { DataTable } from "../ui/table/DataTable.tsx";
import { Deadline } from "./Deadline.tsx";
import { categoryWord, causeWord, wayWord } from "./words.ts";

/** One breach: the clock, who is affected, the letters, to whom they went, and who has been told. */
export function BreachScreen() {
  const { id } = useParams({ from: "/inside/processing/breaches/$id" });
  return (
    <OnlyFor route={readBreach}>
      <BreachOf id={id} />
    </OnlyFor>
  );
}

function BreachOf({ id }: { id: string }) {
  const { say, moment } = useMessages();
  return (
    <Asked query={useRoute(readBreach, { params: { id } })}>
      {(breach) => {
        const title = say("web.breach.one", { at: moment(breach.knownAt) });
        return (
          <Page
            title={title}
            lead={
              <Deadline dueAt={breach.dueAt} isMet={breach.sentAgencyAt !== null && breach.sentOwnersAt !== null} />
            }
            above={<Trail above={[{ path: "/processing/breaches", title: say("web.breach.title") }]} here={title} />}
          >
            <Facts breach={breach} />
            <Letters breach={breach} />
            <Acts breach={breach} />
            <Owners breach={breach} />
          </Page>
        );
      }}
    </Asked>
  );
}

function Facts({ breach }: { breach: Breach }) {
  const { say, list, number, moment } = useMessages();
  return (
    <Section title={say("web.breach.affected")}>
      <DefinitionList
        items={[
          { term: say("web.breach.records"), value: number(breach.records) },
          { term: say("web.breach.entries"), value: number(breach.entries) },
          {
            term: say("web.processing.categories"),
            value: list(breach.categories.map((category) => say(categoryWord(category)))),
          },
          { term: say("web.breach.fields"), value: list(breach.fields) },
          { term: say("web.breach.reads"), value: `${moment(breach.firstAt)} – ${moment(breach.lastAt)}` },
          { term: say("web.breach.cause"), value: say(causeWord(breach.cause)) },
          { term: say("web.breach.circumstances"), value: breach.circumstances },
          { term: say("web.breach.handling"), value: breach.handling },
          { term: say("web.breach.recovery"), value: breach.recovery },
        ]}
      />
    </Section>
  );
}

function Letters({ breach: { letters } }: { breach: Breach }) {
  const { say, language } = useMessages();
  return (
    <Section title={say("web.breach.letters")} lead={say("web.breach.lettersLead")}>
      <p className="acts">
        {letters
          .filter((letter) => letter.language === language)
          .map(({ to, format, fileName, mediaType, text }) => (
            <Button key={fileName} onPress={() => saveFile(fileName, text, mediaType)}>
              {say(to === "subjects" ? "web.breach.toSubjects" : "web.breach.toAgency", {
                format: say(format === "md" ? "web.breach.asText" : "web.breach.asPage"),
              })}
            </Button>
          ))}
      </p>
    </Section>
  );
}

function Acts({ breach }: { breach: Breach }) {
  const { say, moment } = useMessages();
  return (
    <Section title={say("web.breach.acts")}>
      <DefinitionList
        items={breach.acts.map(({ act, how, at, by, position }) => ({
          term: say(`web.breach.act.${act}`),
          value: `${moment(at)}, ${by}, ${position}${how === null ? "" : ` (${say(wayWord(how))})`}`,
        }))}
      />
      <p className="acts">
        {breach.sentAgencyAt === null && <Send breachId={breach.id} act="sentAgency" />}
        {breach.sentOwnersAt === null && <Send breachId={breach.id} act="sentOwners" />}
      </p>
    </Section>
  );
}

function Send({ breachId, act }: { breachId: string; act: "sentAgency" | "sentOwners" }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [id] = useState(() => newActionId());
  const [how, setHow] = useState<NoticeWay>("letter");
  const send = useMutation({
    mutationFn: () => call(sendBreach, { params: { id: breachId }, body: { id, act, how } }),
    onSuccess: async () => {
      setAsking(false);
      await refresh(queries, readBreach, listBreaches, listDuties);
    },
  });
  const title = say(act === "sentAgency" ? "web.breach.sendAgency" : "web.breach.sendOwners");
  return (
    <>
      <Button kind="primary" onPress={() => setAsking(true)}>
        {title}
      </Button>
      <AskOnce
        isOpen={isAsking}
        title={title}
        act={title}
        isBusy={send.isPending}
        onAct={() => send.mutate()}
        onLeave={() => setAsking(false)}
      >
        <p>{say(act === "sentAgency" ? "web.breach.sendAgencyText" : "web.breach.sendOwnersText")}</p>
        <RadioGroup
          label={say("web.breach.how")}
          value={how}
          onChange={setHow}
          choices={NOTICE_WAYS.map((value) => ({ value, label: say(wayWord(value)) }))}
        />
        {send.isError && <Banner tone="fault" title={problemText(send.error) ?? ""} />}
      </AskOnce>
    </>
  );
}

function Owners({ breach: { owners } }: { breach: Breach }) {
  const { say } = useMessages();
  return (
    <Section title={say("web.breach.owners")} lead={say("web.breach.ownersLead")}>
      <DataTable
        caption={say("web.breach.owners")}
        rows={owners}
        rowKey={({ owner }) => owner}
        exportName="suar-penyampai-surat"
        prefix="owners."
        hasTools={false}
        isTitled
        columns={[
          {
            key: "owner",
            title: say("web.breach.owner"),
            value: ({ owner }) => (owner === "" ? say("web.breach.noOwner") : owner),
          },
          {
            key: "told",
            title: say("web.breach.toldCount"),
            value: ({ told }) => told,
            show: ({ told, records }) => say("web.breach.toldOf", { told, records }),
            isNumber: true,
          },
          {
            key: "suspected",
            title: say("web.breach.guardians"),
            value: ({ guardiansSuspected }) => guardiansSuspected,
            isNumber: true,
          },
        ]}
      />
    </Section>
  );
}
