import type { PublicOverview } from "@suar/contract";
import type { MessageKey } from "@suar/messages";
import type { ComponentType, MouseEvent } from "react";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Completeness } from "./Completeness.tsx";
import { Differences } from "./Differences.tsx";
import { Forms } from "./Forms.tsx";
import { Help } from "./Help.tsx";
import { HowItCameAbout } from "./HowItCameAbout.tsx";
import { Lists } from "./Lists.tsx";
import { Press, quotedByThePress } from "./Press.tsx";
import styles from "./questions.module.css";
import { SexAndAge } from "./SexAndAge.tsx";
import { Strength } from "./Strength.tsx";
import type { SectionProps } from "./section.ts";
import { finishedYears, Trend } from "./Trend.tsx";
import { Where } from "./Where.tsx";
import { Words } from "./Words.tsx";

interface Question {
  /** The address of the section; one for both languages, so that a link survives the switch. */
  readonly id: string;
  readonly title: MessageKey;
  readonly Section: ComponentType<SectionProps>;
  /** Whether there is something to answer with. */
  readonly isAnswered: (overview: PublicOverview) => boolean;
}

const QUESTIONS: readonly Question[] = [
  { id: "cara", title: "publicPage.how.title", Section: HowItCameAbout, isAnswered: () => true },
  {
    id: "selisih",
    title: "publicPage.differ.title",
    Section: Differences,
    isAnswered: ({ bridges }) => bridges.length > 0,
  },
  { id: "daftar", title: "publicPage.lists.title", Section: Lists, isAnswered: ({ sources }) => sources.length > 0 },
  {
    id: "tahun",
    title: "publicPage.trend.title",
    Section: Trend,
    isAnswered: (overview) => finishedYears(overview).length > 1,
  },
  {
    id: "wilayah",
    title: "publicPage.where.title",
    Section: Where,
    isAnswered: ({ byProvince }) => byProvince.length > 0,
  },
  {
    id: "lengkap",
    title: "publicPage.complete.title",
    Section: Completeness,
    isAnswered: ({ byProvince }) => byProvince.length > 0,
  },
  { id: "bentuk", title: "publicPage.form.title", Section: Forms, isAnswered: ({ byForm }) => byForm.length > 0 },
  { id: "siapa", title: "publicPage.who.title", Section: SexAndAge, isAnswered: ({ bySexAge }) => bySexAge.length > 0 },
  {
    id: "media",
    title: "publicPage.press.title",
    Section: Press,
    isAnswered: (overview) => quotedByThePress(overview).length > 0,
  },
  { id: "kekuatan", title: "publicPage.methods.title", Section: Strength, isAnswered: () => true },
  { id: "kata", title: "publicPage.words.title", Section: Words, isAnswered: () => true },
  { id: "bantuan", title: "publicPage.help.title", Section: Help, isAnswered: () => true },
];

export function questionsOf(overview: PublicOverview): readonly Question[] {
  return QUESTIONS.filter(({ isAnswered }) => isAnswered(overview));
}

/** Jumps without adding to the history, so that one step back leaves the site. */
function jump(event: MouseEvent<HTMLAnchorElement>) {
  event.preventDefault();
  window.location.replace(event.currentTarget.hash);
}

export function OnThisPage({ questions }: { questions: readonly Question[] }) {
  const { say } = useMessages();
  return (
    <nav className={styles.contents} aria-label={say("publicPage.onThisPage")}>
      <ul>
        {questions.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={jump}>
              {say(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
