import type { PairExplained } from "@suar/contract";
import { Waterfall } from "../ui/charts/index.ts";
import type { Speaker } from "../ui/language/formatters.ts";
import { useMessages } from "../ui/language/useMessages.tsx";

interface Piece {
  key: string;
  label: string;
  bits: number;
  valueText: string;
}

/** The prior and what each comparison adds, in the order in which the model compares. */
function piecesOf(pair: PairExplained, { say, both, decimal }: Speaker): Piece[] {
  const text = (bits: number) => `${bits > 0 ? "+" : ""}${decimal(bits, 1)}`;
  const prior = { key: "prior", label: say("web.pair.prior"), bits: pair.priorBits, valueText: text(pair.priorBits) };
  const steps = pair.steps.map((step) => {
    const bits = step.bits + step.frequencyBits;
    return { key: step.comparison, label: `${both(step.label)}: ${both(step.level)}`, bits, valueText: text(bits) };
  });
  return [prior, ...steps];
}

/** The waterfall: why the model says what it says, without a name. */
export function Evidence({ pair }: { pair: PairExplained }) {
  const speaker = useMessages();
  const { say, decimal, percent } = speaker;
  const pieces = piecesOf(pair, speaker);
  const strongest = pieces.slice(1).sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits))[0];
  return (
    <Waterfall
      level={2}
      title={say("web.pair.evidence")}
      subtitle={say("web.pair.evidenceSubtitle", { strongest: strongest?.label ?? "" })}
      unit={say("web.pair.evidenceUnit")}
      source={say("web.pair.evidenceSource")}
      description={say("web.pair.evidenceDescription", {
        bits: decimal(pair.weightBits, 1),
        probability: percent(pair.probability),
      })}
      evidence={pieces}
      total={{
        label: say("web.pair.total", { probability: percent(pair.probability) }),
        valueText: decimal(pair.weightBits, 1),
      }}
      table={{
        columns: [
          { label: say("web.pair.comparison"), isNumber: false },
          { label: say("web.pairs.bits"), isNumber: true },
        ],
        rows: pieces.map((piece) => [piece.label, { text: piece.valueText, value: piece.bits }]),
      }}
      fileName="suar-bobot-kecocokan"
    />
  );
}
