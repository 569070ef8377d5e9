import { useMessages } from "../../ui/language/useMessages.tsx";
import styles from "./Words.module.css";

const WORDS = ["child", "exploitation", "record", "link", "claim", "bridge", "silent"] as const;

export function Words() {
  const { say } = useMessages();
  return (
    <dl className={styles.words}>
      {WORDS.map((word) => (
        <div key={word}>
          <dt>{say(`publicPage.words.${word}`)}</dt>
          <dd>{say(`publicPage.words.${word}.text`)}</dd>
        </div>
      ))}
    </dl>
  );
}
