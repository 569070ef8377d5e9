import type { PublicOverview } from "@suar/contract";
import { max } from "d3-array";
import { useId } from "react";
import { useMessages } from "../ui/language/useMessages.tsx";
import styles from "./ListsPicture.module.css";
import { listsByCode, nameOfList } from "./words.ts";

const ROW = 21;
const BAR = 12;
/** Names end here; bars begin. */
const NAMES_PERCENT = 36;

/** The one picture of the first screen: what all lists know together, and how little each knows alone. */
export function ListsPicture({ overview }: { overview: PublicOverview }) {
  const speaker = useMessages();
  const id = useId();
  const sources = listsByCode(overview);
  if (sources.length === 0) return null;
  const title = speaker.say("publicPage.picture.title", {
    share: speaker.percent(max(sources, ({ share }) => share) ?? 0),
  });
  const rows = [
    { key: "", name: speaker.say("publicPage.picture.all"), share: 1 },
    ...sources.map(({ code, share }) => ({ key: code, name: nameOfList(speaker, code), share })),
  ];
  return (
    <figure className={styles.picture} aria-labelledby={id}>
      <figcaption id={id} className={styles.title}>
        {title}
      </figcaption>
      <svg className={styles.drawing} width="100%" height={rows.length * ROW} role="img" aria-label={title}>
        {rows.map(({ key, name, share }, at) => (
          <g key={key}>
            <text className={styles.name} y={at * ROW + 15}>
              {name}
            </text>
            <rect
              className={styles.track}
              x={`${NAMES_PERCENT}%`}
              y={at * ROW + 4}
              width={`${100 - NAMES_PERCENT}%`}
              height={BAR}
            />
            <rect
              className={at === 0 ? styles.whole : styles.part}
              x={`${NAMES_PERCENT}%`}
              y={at * ROW + 4}
              width={`${(100 - NAMES_PERCENT) * Math.min(share, 1)}%`}
              height={BAR}
            />
          </g>
        ))}
      </svg>
    </figure>
  );
}
