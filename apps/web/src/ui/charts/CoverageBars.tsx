import { type Bar, Bars } from "./Bars.tsx";
import { ChartFrame, type ChartFrameProps } from "./ChartFrame.tsx";

interface Props extends Omit<ChartFrameProps, "children"> {
  /** `share` between 0 and 1 of the whole that the track stands for. */
  lists: readonly (Omit<Bar, "value"> & { share: number })[];
}

/** How much of the whole each list knows: a filled part of a full-width track. */
export function CoverageBars({ lists, ...frame }: Props) {
  return (
    <ChartFrame {...frame}>
      <Bars bars={lists.map(({ share, ...list }) => ({ ...list, value: share }))} full={1} hasTrack />
    </ChartFrame>
  );
}
