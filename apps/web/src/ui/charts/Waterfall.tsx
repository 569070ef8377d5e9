import { ChartFrame, type ChartFrameProps } from "./ChartFrame.tsx";
import { Steps, stackChanges } from "./Steps.tsx";

interface WaterfallProps extends Omit<ChartFrameProps, "children"> {
  /** What speaks for (above zero) or against (below) that two records are one child, in bits, prior first. */
  evidence: readonly { key: string; label: string; bits: number; valueText: string }[];
  total: { label: string; valueText: string };
}

/** Match weights as evidence: each comparison adds or takes bits; the last row is their sum. */
export function Waterfall({ evidence, total, ...frame }: WaterfallProps) {
  const rows = stackChanges(
    0,
    evidence.map((piece) => ({ ...piece, change: piece.bits })),
  ).map((row) => ({ ...row, isWhole: false }));
  const sum = rows.at(-1)?.to ?? 0;
  return (
    <ChartFrame {...frame}>
      <Steps steps={[...rows, { key: "total", ...total, from: 0, to: sum, isWhole: true }]} />
    </ChartFrame>
  );
}
