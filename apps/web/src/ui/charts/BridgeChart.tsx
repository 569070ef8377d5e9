import { ChartFrame, type ChartFrameProps } from "./ChartFrame.tsx";
import { Steps, stackChanges } from "./Steps.tsx";

interface BridgeChartProps extends Omit<ChartFrameProps, "children"> {
  start: { label: string; value: number; valueText: string; href?: string };
  /** Signed components in their fixed order. */
  steps: readonly { key: string; label: string; change: number; valueText: string; href?: string }[];
  end: { label: string; value: number; valueText: string; href?: string };
}

/** From one number to another, one counted component at a time. */
export function BridgeChart({ start, steps, end, ...frame }: BridgeChartProps) {
  const rows = [
    { key: "start", ...start, from: 0, to: start.value, isWhole: true },
    ...stackChanges(start.value, steps).map((step) => ({ ...step, isWhole: false })),
    { key: "end", ...end, from: 0, to: end.value, isWhole: true },
  ];
  return (
    <ChartFrame {...frame}>
      <Steps steps={rows} />
    </ChartFrame>
  );
}
