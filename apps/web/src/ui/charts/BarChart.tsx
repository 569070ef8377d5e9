import { type Bar, Bars } from "./Bars.tsx";
import { ChartFrame, type ChartFrameProps } from "./ChartFrame.tsx";

interface Props extends Omit<ChartFrameProps, "children"> {
  bars: readonly Bar[];
}

/** Counts of a few categories, in the order given; zero-based. */
export function BarChart({ bars, ...frame }: Props) {
  return (
    <ChartFrame {...frame}>
      <Bars bars={bars} />
    </ChartFrame>
  );
}
