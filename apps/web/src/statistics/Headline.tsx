import type { Figure } from "@suar/contract";
import { useMessages } from "../ui/language/useMessages.tsx";
import type { Definition } from "./definition.ts";
import styles from "./Headline.module.css";
import { useRecordsAddress } from "./useRecordsAddress.ts";

/** The number in its three parts: certain, possible, and the band that unsure pairs leave. */
export function Headline({ figure, definition }: { figure: Figure; definition: Definition }) {
  const { say, number, moment } = useMessages();
  const addressOf = useRecordsAddress();
  return (
    <div className={styles.headline}>
      <p className={styles.main}>
        <Linked href={addressOf(definition, { part: "certain" })} text={number(figure.certain)} />
        <span className={styles.what}>{say("web.figure.certain", { count: figure.certain })}</span>
      </p>
      <ul className={styles.parts}>
        <li>{say("web.figure.band", { lower: number(figure.band.lower), upper: number(figure.band.upper) })}</li>
        <li>
          <Linked
            href={addressOf(definition, { part: "possible" })}
            text={say("web.figure.possible", { count: figure.possible })}
          />
        </li>
        <li>{say("web.figure.from.records", { count: figure.records })}</li>
        {figure.linkedAt !== null && <li>{say("web.figure.linkedAt", { when: moment(figure.linkedAt) })}</li>}
      </ul>
    </div>
  );
}

function Linked({ href, text }: { href: string | undefined; text: string }) {
  return href === undefined ? <span>{text}</span> : <a href={href}>{text}</a>;
}
