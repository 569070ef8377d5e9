import type { PublicOverview } from "@suar/contract";
import { useMessages } from "../ui/language/useMessages.tsx";
import styles from "./FirstScreen.module.css";
import { HelpLinks } from "./HelpLinks.tsx";
import { ListsPicture } from "./ListsPicture.tsx";
import { sayCount } from "./words.ts";

/** What a reader needs in one glance: the number, how sure it is, where it comes from, one picture, and help. */
export function FirstScreen({ overview }: { overview: PublicOverview }) {
  const { say } = useMessages();
  const hasFigure = overview.state !== "none" && overview.children !== null;
  return (
    <div className={styles.screen}>
      <div className={styles.words}>
        <h1>{say("publicPage.question")}</h1>
        {hasFigure ? <Figure overview={overview} /> : <NoFigure />}
      </div>
      {hasFigure && <ListsPicture overview={overview} />}
      <div className={styles.help}>
        <p>{say("publicPage.help.short")}</p>
        <HelpLinks />
      </div>
    </div>
  );
}

function Figure({ overview }: { overview: PublicOverview }) {
  const speaker = useMessages();
  const { say, day } = speaker;
  const { children, period, band, possible, records, sources } = overview;
  return (
    <>
      <p className={styles.figure}>
        <span className={styles.number}>{sayCount(speaker, children ?? 0)}</span>{" "}
        {period !== null && (
          <span className={styles.unit}>
            {say("publicPage.figure.unit", { from: day(period.from), to: day(period.to) })}
          </span>
        )}
      </p>
      {band !== null && <p>{say("publicPage.figure.band", band)}</p>}
      {records !== null && <p>{say("publicPage.figure.story", { records, sources: sources.length })}</p>}
      {possible !== null && possible > 0 && (
        <p className={styles.soft}>{say("publicPage.figure.possible", { possible })}</p>
      )}
    </>
  );
}

/** Before the first signed release: no figure, and why. */
function NoFigure() {
  const { say } = useMessages();
  return (
    <>
      <p className={styles.noFigure}>{say("publicPage.none.title")}</p>
      <p>{say("publicPage.none.why")}</p>
      <p>{say("publicPage.none.until")}</p>
    </>
  );
}
