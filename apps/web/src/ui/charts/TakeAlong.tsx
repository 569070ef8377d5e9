import type { RefObject } from "react";
import { useMessages } from "../language/useMessages.tsx";
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

/** Hands a file to the reader's device; nothing is sent anywhere. */
function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** The chart with its title, unit and source as a picture or a table, to take along. */
export function TakeAlong({ plot, title, subtitle, notes, table, fileName }: Props) {
  const { say } = useMessages();
  const picture = (): Picture | undefined =>
    plot.current === null ? undefined : drawPicture(plot.current, { title, subtitle, notes });
  const saveSvg = () => {
    const drawn = picture();
    if (drawn !== undefined) save(new Blob([drawn.svg], { type: "image/svg+xml" }), `${fileName}.svg`);
  };
  const savePng = async () => {
    const drawn = picture();
    if (drawn !== undefined) save(await rasterise(drawn), `${fileName}.png`);
  };
  const saveCsv = () => save(new Blob([csvOf(table, [title, ...notes])], { type: "text/csv" }), `${fileName}.csv`);
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
