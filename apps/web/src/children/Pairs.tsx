import { type LinkagePurpose, listUnsurePairs, type UnsurePair } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { narrowedTo, TakeOut } from "../access/exports/TakeOut.tsx";
import { useRoute } from "../client/queries.ts";
import { useRecordFacts } from "../intake/useRecordFacts.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { buttonClass } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { Select } from "../ui/Select.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import { useAddress } from "../ui/useAddress.ts";
import { ChildrenTabs } from "./ChildrenTabs.tsx";
import { PAIR_STATES, RUN_PURPOSES } from "./words.ts";

interface Choice {
  state: UnsurePair["state"];
  purpose: LinkagePurpose;
}

function readChoice(search: URLSearchParams): Choice {
  const state = search.get("state");
  return {
    state: state === "same" || state === "different" ? state : "unsure",
    purpose: search.get("purpose") === "followup" ? "followup" : "statistics",
  };
}

/** Enough to tell two records apart at a glance; of an erased one nothing but that it was. */
const SHOWN = { standing: new Set(["source", "sex", "age", "incidentDistrict"]), erased: new Set(["source", "form"]) };

/** The pairs that the model leaves to people, most uncertain first, and those already decided. */
export function Pairs() {
  const { say } = useMessages();
  const { search, replaceSearch } = useAddress();
  const choice = readChoice(search);
  const choose = (change: Partial<Choice>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries({ ...choice, ...change })) next.set(name, value);
    replaceSearch(next);
  };
  return (
    <OnlyFor route={listUnsurePairs}>
      <Page title={say("web.pairs.title")} lead={say("web.pairs.lead")}>
        <ChildrenTabs here="pairs" />
        <div className="fields">
          <Select
            label={say("web.run.purpose")}
            value={choice.purpose}
            onChange={(purpose) => choose({ purpose: purpose as LinkagePurpose })}
            choices={Object.entries(RUN_PURPOSES).map(([value, key]) => ({ value, label: say(key) }))}
          />
          <Select
            label={say("web.pairs.which")}
            value={choice.state}
            onChange={(state) => choose({ state: state as UnsurePair["state"] })}
            choices={Object.entries(PAIR_STATES).map(([value, key]) => ({ value, label: say(key) }))}
          />
        </div>
        <PairTable choice={choice} />
      </Page>
    </OnlyFor>
  );
}

function PairTable({ choice }: { choice: Choice }) {
  const { say, decimal, percent, day } = useMessages();
  const factsOf = useRecordFacts();
  const pairs = useRoute(listUnsurePairs, { query: { ...choice, limit: 500 } });
  const brief = (record: UnsurePair["left"]) =>
    factsOf(record)
      .filter((fact) => SHOWN[record.erased === null ? "standing" : "erased"].has(fact.key) && fact.value !== null)
      .map((fact) => fact.value)
      .join(", ");
  return (
    <Asked query={pairs}>
      {(answer) => (
        <>
          <StartReview pairs={answer.pairs} total={answer.total} choice={choice} />
          <DataTable
            caption={say("web.pairs.title")}
            rows={answer.pairs}
            rowKey={(pair) => pair.id}
            exportName="suar-pasangan-ragu"
            takeAlong={(shown, isNarrowed) => (
              <TakeOut
                asked={{ list: "pairs", ...choice }}
                {...narrowedTo(
                  shown.map(({ id }) => id),
                  isNarrowed,
                  answer.total,
                )}
              />
            )}
            empty={<EmptyState title={say("web.pairs.empty")}>{say("web.pairs.emptyText")}</EmptyState>}
            columns={[
              {
                key: "pair",
                title: say("web.pairs.first"),
                value: (pair) => brief(pair.left),
                show: (pair) => (
                  <Link to="/children/pairs/$id" params={{ id: pair.id }}>
                    {brief(pair.left)}
                  </Link>
                ),
              },
              { key: "right", title: say("web.pairs.second"), value: (pair) => brief(pair.right) },
              {
                key: "probability",
                title: say("web.pairs.probability"),
                value: (pair) => pair.probability,
                show: (pair) => percent(pair.probability),
                isNumber: true,
              },
              {
                key: "bits",
                title: say("web.pairs.bits"),
                value: (pair) => pair.weightBits,
                show: (pair) => decimal(pair.weightBits, 1),
                isNumber: true,
              },
              ...(choice.state === "unsure"
                ? []
                : [
                    {
                      key: "decided",
                      title: say("web.pairs.decided"),
                      value: (pair: UnsurePair) => pair.decidedAt,
                      show: (pair: UnsurePair) =>
                        pair.decidedAt === null
                          ? ""
                          : say("web.pairs.decidedBy", { when: day(pair.decidedAt), who: pair.decidedBy ?? "" }),
                    },
                  ]),
            ]}
          />
        </>
      )}
    </Asked>
  );
}

function StartReview({ pairs, total, choice }: { pairs: readonly UnsurePair[]; total: number; choice: Choice }) {
  const { say } = useMessages();
  const first = pairs[0];
  if (first === undefined || choice.state !== "unsure") return null;
  return (
    <p className="acts">
      <Link to="/children/pairs/$id" params={{ id: first.id }} className={buttonClass("primary")}>
        {say("web.pairs.start")}
      </Link>
      <span>{say("web.pairs.waiting", { count: total })}</span>
    </p>
  );
}
