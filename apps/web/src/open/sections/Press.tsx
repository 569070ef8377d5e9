import type { PublicOverview } from "@suar/contract";
import { group } from "d3-array";
import type { Speaker } from "../../ui/language/formatters.ts";
import { readersPart } from "../../ui/language/readersPart.ts";
import { useMessages } from "../../ui/language/useMessages.tsx";
import styles from "./Press.module.css";
import type { SectionProps } from "./section.ts";

type Claim = PublicOverview["claims"][number];

export function quotedByThePress({ claims }: PublicOverview): Claim[] {
  return claims.filter(({ origin }) => origin === "press");
}

/** Numbers from the press as they were quoted, by year; never set side by side as if they were one kind. */
export function Press({ overview }: SectionProps) {
  const speaker = useMessages();
  const { say } = speaker;
  const years = [...group(quotedByThePress(overview), ({ to }) => to.slice(0, 4))].sort(([a], [b]) =>
    b.localeCompare(a),
  );
  return (
    <>
      <p>{say("publicPage.press.lead")}</p>
      {years.map(([year, claims]) => (
        <details key={year} className={styles.year}>
          <summary>{say("publicPage.press.year", { year, count: claims.length })}</summary>
          <ul className={styles.claims}>
            {claims.map((claim) => (
              <Quoted key={claim.id} claim={claim} speaker={speaker} />
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function Quoted({ claim, speaker }: { claim: Claim; speaker: Speaker }) {
  const { say, number, day, both } = speaker;
  const citation = say("publicPage.press.cited", { citation: readersPart(speaker, claim.citation) });
  return (
    <li>
      <p className={styles.value}>
        {claim.organisation}: <strong>{number(claim.value)}</strong> {say(`publicPage.unit.${claim.unit}`)}
      </p>
      <p>
        {both(claim.population)}, {say("publicPage.period", { from: day(claim.from), to: day(claim.to) })}
        {claim.asOf !== null && ` (${say("publicPage.press.asOf", { day: day(claim.asOf) })})`}
      </p>
      {claim.note !== "" && <p className={styles.soft}>{readersPart(speaker, claim.note)}</p>}
      <p className={styles.soft}>
        {claim.url === null ? (
          citation
        ) : (
          <a href={claim.url} rel="noreferrer nofollow">
            {citation}
          </a>
        )}
      </p>
      {!claim.reproducible && <p className={styles.mark}>{say("publicPage.press.mark")}</p>}
    </li>
  );
}
