import type { RefObject } from "react";
import { useMessages } from "../language/useMessages.tsx";
import { saveFile } from "../saveFile.ts";
import styles from "./ChartFrame.module.css";
import { type ChartTable, csvOf } from "./chartTable.ts";
import { drawPicture, type Picture, rasterise } from "./picture.ts";

interface Props {
  plot: RefObject<HTMLElement | null>;
  title: string;
  subtitle: string;
  notes: readonly string[];
  table: ChartTable;
  fileName: string;
}

/** The chart with its title, unit and source as a picture or a table, to take along. */
export function TakeAlong({ plot, title, subtitle, notes, table, fileName }: Props) {
  const { say } = useMessages();
  const picture = (): Picture | undefined =>
    plot.current === null ? undefined : drawPicture(plot.current, { title, subtitle, notes });
  const saveSvg = () => {
    const drawn = picture();
    if (drawn !== undefined) saveFile(`${fileName}.svg`, drawn.svg, "image/svg+xml");
  };
  const savePng = async () => {
    const drawn = picture();
    if (drawn !== undefined) saveFile(`${fileName}.png`, await rasterise(drawn), "image/png");
  };
  const saveCsv = () => saveFile(`${fileName}.csv`, csvOf(table, [title, ...notes]), "text/csv");
  return (
    <div className={styles.take}>
      <span>{say("ui.chart.take")}</span>
      <button type="button" onClick={savePng} aria-label={say("ui.chart.takeAs", { format: "PNG", title })}>
        PNG
      </button>
      <button type="button" onClick={saveSvg} aria-label={say("ui.chart.takeAs", { format: "SVG", title })}>
        SVG
      </button>
      <button type="button" onClick={saveCsv} aria-label={say("ui.chart.takeAs", { format: "CSV", title })}>
        CSV
      </button>
    </div>
  );
}
