import { useMessages } from "../../ui/language/useMessages.tsx";
import { sayCount } from "../words.ts";
import styles from "./HowItCameAbout.module.css";
import type { SectionProps } from "./section.ts";

/** From records to children to the figure, in four steps; without numbers where none are published. */
export function HowItCameAbout({ overview }: SectionProps) {
  const speaker = useMessages();
  const { say } = speaker;
  const { records, children, sources } = overview;
  const steps = [
    {
      title:
        records === null
          ? say("publicPage.how.sent")
          : say("publicPage.how.records", { records, sources: sources.length }),
      text: say("publicPage.how.records.text"),
    },
    { title: say("publicPage.how.linked"), text: say("publicPage.how.linked.text") },
    {
      title:
        children === null
          ? say("publicPage.how.countedOnce")
          : say("publicPage.how.counted", { children: sayCount(speaker, children) }),
      text: say("publicPage.how.counted.text"),
    },
    { title: say("publicPage.how.protected"), text: say("publicPage.how.protected.text") },
  ];
  return (
    <ol className={styles.steps}>
      {steps.map(({ title, text }) => (
        <li key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}
