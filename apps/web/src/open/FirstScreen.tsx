import type { PublicOverview } from "@suar/contract";
import { useMessages } from "../ui/language/useMessages.tsx";
import styles from "./FirstScreen.module.css";
import { HelpLinks } from "./HelpLinks.tsx";
import { ListsPicture } from "./ListsPicture.tsx";
import { coveredPeriod, sayCount } from "./words.ts";

/** What a reader needs in one glance: the number, how sure it is, where it comes from, one picture, and help. */
export function FirstScreen({ overview }: { overview: PublicOverview }) {
  if (overview.state === "none" || overview.children === null) return <NoFigureYet />;
  return (
    <div className={styles.screen}>
      <div className={styles.words}>
        <Question />
        <Figure overview={overview} />
      </div>
      <ListsPicture overview={overview} />
      <WayToHelp />
    </div>
  );
}

/** Before the first signed release: help comes first, then why there is no figure. */
function NoFigureYet() {
  const { say } = useMessages();
  return (
    <div className={styles.screen}>
      <div className={styles.words}>
        <Question />
        <p className={styles.noFigure}>{say("publicPage.none.title")}</p>
      </div>
      <WayToHelp />
      <div className={styles.words}>
        <p>{say("publicPage.none.why")}</p>
        <p>{say("publicPage.none.until")}</p>
      </div>
    </div>
  );
}

function Question() {
  return <h1>{useMessages().say("publicPage.question")}</h1>;
}

function WayToHelp() {
  const { say } = useMessages();
  return (
    <div className={styles.help}>
      <p>{say("publicPage.help.short")}</p>
      <HelpLinks />
    </div>
  );
}

function Figure({ overview }: { overview: PublicOverview }) {
  const speaker = useMessages();
  const { say, day } = speaker;
  const { children, band, possible, records, sources } = overview;
  const period = coveredPeriod(overview);
  return (
    <>
      <p className={styles.figure}>
        <span className={children === 0 ? styles.noFigure : styles.number}>{sayCount(speaker, children ?? 0)}</span>{" "}
        {period !== null && (
          <span className={styles.unit}>
            {say("publicPage.figure.unit", { from: day(period.from), to: day(period.to) })}
          </span>
        )}
      </p>
      {band !== null && (
        <p>
          {say("publicPage.figure.band", band)}
          {possible !== null && possible > 0 && ` ${say("publicPage.figure.possible", { possible })}`}
        </p>
      )}
      {records !== null && <p>{say("publicPage.figure.story", { records, sources: sources.length })}</p>}
    </>
  );
}
