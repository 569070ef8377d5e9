import { type BreachLetter, listBreachLetters } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { saveFile } from "../ui/saveFile.ts";
import { DataTable } from "../ui/table/DataTable.tsx";
import type { Column } from "../ui/table/tableView.ts";
import { Deadline } from "./Deadline.tsx";
import { TellSubject } from "./TellSubject.tsx";
import { toldWord, wayWord } from "./words.ts";

/** Letters about a breach that the organisation hands to the subjects of its records, through contacts that are safe. */
export function BreachLetters() {
  const { say, moment, language } = useMessages();
  const columns: Column<BreachLetter>[] = [
    {
      key: "about",
      title: say("web.letters.about"),
      value: ({ reference, recordId }) => reference ?? recordId,
      show: ({ reference, caseId, recordId }) =>
        reference === null || caseId === null ? (
          <Link to="/intake/records/$id" params={{ id: recordId }}>
            {say("web.letters.record")}
          </Link>
        ) : (
          <Link to="/cases/$id" params={{ id: caseId }}>
            {reference}
          </Link>
        ),
    },
    {
      key: "whom",
      title: say("web.letters.whom"),
      value: ({ guardianSuspected }) => say(guardianSuspected ? "web.letters.notGuardian" : "web.letters.safeContact"),
    },
    {
      key: "due",
      title: say("web.breach.due"),
      value: ({ dueAt }) => dueAt,
      show: ({ dueAt, told }) => <Deadline dueAt={dueAt} isMet={told !== null} />,
    },
    {
      key: "letter",
      title: say("web.letters.letter"),
      value: () => null,
      show: ({ breachId, letter }) => (
        <Button
          kind="quiet"
          onPress={() => saveFile(`suar-surat-${breachId.slice(-8)}-${language}.md`, letter[language], "text/markdown")}
        >
          {say("web.letters.save")}
        </Button>
      ),
    },
    {
      key: "told",
      title: say("web.letters.told"),
      value: ({ told }) => (told === null ? null : say(toldWord(told.toWhom))),
      show: (letter) =>
        letter.told === null ? (
          <TellSubject letter={letter} />
        ) : (
          `${say(toldWord(letter.told.toWhom))} (${say(wayWord(letter.told.how))}), ${moment(letter.told.at)}`
        ),
    },
  ];
  return (
    <OnlyFor route={listBreachLetters}>
      <Page title={say("web.letters.title")} lead={say("web.letters.lead")}>
        <Banner tone="due" title={say("web.letters.careful")} />
        <Asked query={useRoute(listBreachLetters, {})}>
          {(rows) => (
            <DataTable
              caption={say("web.letters.title")}
              rows={rows}
              columns={columns}
              rowKey={({ breachId, recordId }) => breachId + recordId}
              exportName="suar-surat"
              takeAlong={() => null}
              empty={<EmptyState title={say("web.letters.empty")}>{say("web.letters.emptyText")}</EmptyState>}
            />
          )}
        </Asked>
      </Page>
    </OnlyFor>
  );
}
