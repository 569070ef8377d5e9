import type { RefObject } from "react";
import { useMessages } from "../language/useMessages.tsx";
import { saveFile } from "../saveFile.ts";
import styles from "./ChartFrame.module.css";
import { type ChartTable, csvOf } from "./chartTable.ts";
import { drawPicture, type Picture, rasterise } from "./picture.ts";
import { siteFontFace } from "./siteFont.ts";

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
  const draw = async (): Promise<Picture | undefined> => {
    const fontFace = await siteFontFace();
    return plot.current === null ? undefined : drawPicture(plot.current, { title, subtitle, notes }, fontFace);
  };
  const saveSvg = async () => {
    const picture = await draw();
    if (picture !== undefined) saveFile(`${fileName}.svg`, picture.svg, "image/svg+xml");
  };
  const savePng = async () => {
    const picture = await draw();
    if (picture !== undefined) saveFile(`${fileName}.png`, await rasterise(picture), "image/png");
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
