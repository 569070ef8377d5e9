import { listUnusualReads, type UnusualReading } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { useRoute } from "../../client/queries.ts";
import { useCodeNames } from "../../intake/useCodeNames.ts";
import { Asked } from "../../shell/Asked.tsx";
import { OnlyFor } from "../../shell/NotPermitted.tsx";
import { DefinitionList } from "../../ui/DefinitionList.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Page } from "../../ui/Page.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { StatusText } from "../../ui/StatusText.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { OversightTabs } from "./OversightTabs.tsx";
import styles from "./oversight.module.css";
import { ReviewReading } from "./ReviewReading.tsx";
import { named, OUTCOME_NAMES, READ_PURPOSES, RULE_NAMES, RULE_REASONS } from "./words.ts";

/** Reading that asks for a look, each with its reason in plain words; a look is not a reproach. */
export function UnusualReads() {
  const { say } = useMessages();
  const query = useRoute(listUnusualReads, {});
  return (
    <OnlyFor route={listUnusualReads}>
      <Page title={say("web.unusual.title")} lead={say("web.unusual.lead", { days: query.data?.days ?? 30 })}>
        <OversightTabs here="unusual" />
        <Asked query={query}>
          {({ found, days }) =>
            found.length === 0 ? (
              <EmptyState title={say("web.unusual.none", { days })}>{say("web.unusual.noneText")}</EmptyState>
            ) : (
              <Findings found={found} />
            )
          }
        </Asked>
      </Page>
    </OnlyFor>
  );
}

/** Nobody has looked since the last of its reads. */
const isOpen = ({ reviews, to }: UnusualReading) => reviews.every(({ at }) => at < to);

function Findings({ found }: { found: readonly UnusualReading[] }) {
  const { say } = useMessages();
  const { search, replaceSearch } = useAddress();
  const show = search.get("show") === "all" ? "all" : "open";
  const open = found.filter(isOpen);
  const shown = show === "all" ? found : open;
  return (
    <>
      <RadioGroup
        label={say("web.unusual.show")}
        value={show}
        onChange={(next) => replaceSearch(new URLSearchParams({ show: next }))}
        choices={[
          { value: "open", label: say("web.unusual.open") },
          { value: "all", label: say("web.unusual.all") },
        ]}
      />
      <p>{say("web.unusual.openCount", { open: open.length, all: found.length })}</p>
      {shown.map((finding) => (
        <Finding
          key={`${finding.rule} ${finding.accountId} ${finding.positionId} ${finding.windowFrom}`}
          {...{ finding }}
        />
      ))}
    </>
  );
}

function Finding({ finding }: { finding: UnusualReading }) {
  const { say, moment, list } = useMessages();
  const names = useCodeNames();
  const { rule, children, reads, threshold, districts, purposes, account, position, organisation } = finding;
  const day = finding.windowFrom.slice(0, 10);
  const until = finding.to.slice(0, 10);
  return (
    <article className={styles.finding}>
      <h2>{say(RULE_NAMES[rule])}</h2>
      <p>{say(RULE_REASONS[rule], { children, reads, threshold, districts: list(districts.map(names.region)) })}</p>
      <DefinitionList
        items={[
          { term: say("web.reads.who"), value: `${account}, ${position}, ${organisation}` },
          {
            term: say("web.unusual.when"),
            value: say("web.unusual.between", { from: moment(finding.from), to: moment(finding.to) }),
          },
          ...(purposes.length === 0
            ? []
            : [
                {
                  term: say("web.unusual.purposes"),
                  value: list(purposes.map((purpose) => named(READ_PURPOSES, purpose, say))),
                },
              ]),
          { term: say("web.unusual.result"), value: <Results finding={finding} /> },
        ]}
      />
      <p>
        <Link to="/access/reads" search={{ accountId: finding.accountId, from: day, to: until } as never}>
          {say("web.unusual.seeReads")}
        </Link>
      </p>
      {finding.isOwn ? <p>{say("web.unusual.own")}</p> : isOpen(finding) && <ReviewReading finding={finding} />}
    </article>
  );
}

function Results({ finding }: { finding: UnusualReading }) {
  const { reviews } = finding;
  const { say, moment } = useMessages();
  if (reviews.length === 0) return <StatusText tone="due">{say("web.unusual.notYet")}</StatusText>;
  return (
    <ul>
      {reviews.map(({ outcome, note, by, position, at }) => (
        <li key={at}>
          <StatusText tone={outcome === "misuse" ? "fault" : "done"}>{say(OUTCOME_NAMES[outcome])}</StatusText>{" "}
          {say("web.unusual.reviewed", { note, by, position, at: moment(at) })}
        </li>
      ))}
      {isOpen(finding) && (
        <li>
          <StatusText tone="due">{say("web.unusual.readOn")}</StatusText>
        </li>
      )}
    </ul>
  );
}
