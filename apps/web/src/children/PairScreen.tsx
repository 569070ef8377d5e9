import { type PairExplained, readPair } from "@suar/contract";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useRoute } from "../client/queries.ts";
import { Asked, useProblemText } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { Trail } from "../shell/Trail.tsx";
import { Banner } from "../ui/Banner.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { useAddress } from "../ui/useAddress.ts";
import { DecisionBar } from "./DecisionBar.tsx";
import { Evidence } from "./Evidence.tsx";
import { SideBySide } from "./SideBySide.tsx";
import { type Decision, useDecision } from "./useDecision.ts";
import { useReviewQueue } from "./useReviewQueue.ts";
import { PAIR_STATES } from "./words.ts";

/** One unsure pair side by side, its evidence, and the decision. */
export function PairScreen() {
  const { id } = useParams({ from: "/inside/children/pairs/$id" });
  const query = useRoute(readPair, { params: { id } });
  return (
    <OnlyFor route={readPair}>{<Asked query={query}>{(pair) => <Review key={pair.id} pair={pair} />}</Asked>}</OnlyFor>
  );
}

function Review({ pair }: { pair: PairExplained }) {
  const { say, percent, decimal } = useMessages();
  const problemText = useProblemText();
  const queue = useReviewQueue(pair.purpose);
  const { goNext, goBack, before } = useReviewPath(pair);
  const decide = useDecision((made: Decision) =>
    made.decision === "undo" ? goBack(made.pairId) : goNext(made.pairId),
  );
  const place = queue.placeOf(pair.id);
  const title = say("web.pair.title");
  return (
    <Page
      title={title}
      lead={say("web.pair.lead", { probability: percent(pair.probability), bits: decimal(pair.weightBits, 1) })}
      above={
        <Trail
          above={[{ path: "/children/pairs", title: say("web.pairs.title") }]}
          here={place === 0 ? title : say("web.pair.place", { place, length: queue.length })}
        />
      }
    >
      {pair.state !== "unsure" && (
        <Banner
          tone="done"
          title={say("web.pair.decidedAs", { state: say(PAIR_STATES[pair.state]), who: pair.decidedBy ?? "" })}
        />
      )}
      {decide.isError && <Banner tone="fault" title={problemText(decide.error) ?? ""} />}
      <SideBySide pair={pair} />
      <Evidence pair={pair} />
      <DecisionBar
        isBusy={decide.isPending}
        onSame={() => decide.mutate({ pairId: pair.id, decision: "same" })}
        onDifferent={() => decide.mutate({ pairId: pair.id, decision: "different" })}
        onSkip={() => goNext(undefined)}
        onUndo={undoOf(pair, before, (pairId) => decide.mutate({ pairId, decision: "undo" }))}
      />
    </Page>
  );
}

/** Takes back this pair's decision, or the one made just before; nothing where there is neither. */
function undoOf(pair: PairExplained, before: string | null, undo: (pairId: string) => void): (() => void) | undefined {
  const target = pair.state === "unsure" ? before : pair.id;
  return target === null ? undefined : () => undo(target);
}

function useReviewPath(pair: PairExplained) {
  const navigate = useNavigate();
  const queue = useReviewQueue(pair.purpose);
  const { search } = useAddress();
  const goNext = (decided: string | undefined) => {
    const next = queue.nextAfter(pair.id);
    const kept = decided === undefined ? {} : { before: decided };
    if (next === undefined) void navigate({ to: "/children/pairs", search: { purpose: pair.purpose } as never });
    else void navigate({ to: "/children/pairs/$id", params: { id: next }, search: kept as never });
  };
  const goBack = (undone: string) =>
    void navigate({ to: "/children/pairs/$id", params: { id: undone }, replace: true });
  return { goNext, goBack, before: search.get("before") };
}
