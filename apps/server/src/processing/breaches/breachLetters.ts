import { BREACH_HOURS, type Breach, type DataCategory } from "@suar/contract";
import {
  formatMessage,
  type Language,
  LOCALES,
  type MessageArguments,
  type MessageKey,
  messages,
} from "@suar/messages";
import { type Block, markdownOf, pageOf } from "../documents/document.ts";
import type { BreachRow } from "./store.ts";

const HOUR_MS = 3_600_000;

/** Until when the subjects and the agency must be told (Law 27/2022 art. 46 (1)). */
export const dueAtOf = (knownAt: Date) => new Date(knownAt.getTime() + BREACH_HOURS * HOUR_MS);

/** What letters say, in one language. Times are Jakarta's. */
function speakerIn(language: Language) {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Asia/Jakarta",
  });
  const say = (key: MessageKey, values?: MessageArguments) => formatMessage(messages[key], language, values);
  return {
    say,
    moment: (at: Date) => `${format.format(at)} WIB`,
    list: (items: readonly string[]) => new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format(items),
    category: (category: DataCategory) => say(`web.processing.category.${category}`),
  };
}

type Facts = Pick<
  BreachRow,
  "cause" | "circumstances" | "handling" | "recovery" | "knownAt" | "firstAt" | "lastAt" | "categories"
>;

/** To the person whom the data are about, through whoever knows a contact that is safe. Names nobody. */
export function letterToSubject(breach: Facts, language: Language): Block[] {
  const { say, moment, list, category } = speakerIn(language);
  return [
    { heading: say("processing.letter.subject.title"), level: 1 },
    { text: say("processing.letter.subject.opening") },
    { heading: say("processing.letter.what"), level: 2 },
    { text: say("processing.letter.subject.what", { categories: list(breach.categories.map(category)) }) },
    { heading: say("processing.letter.when"), level: 2 },
    {
      text: say("processing.letter.whenText", {
        ...{ first: moment(breach.firstAt), last: moment(breach.lastAt), known: moment(breach.knownAt) },
        cause: say(`processing.cause.${breach.cause}`),
      }),
    },
    { text: breach.circumstances },
    { heading: say("processing.letter.efforts"), level: 2 },
    { list: [breach.handling, breach.recovery] },
    { heading: say("processing.letter.subject.rights"), level: 2 },
    {
      list: [
        say("processing.letter.subject.mayAsk"),
        say("processing.letter.subject.mayComplain"),
        say("processing.letter.subject.service"),
      ],
    },
  ];
}

/** To the data-protection agency. */
function letterToAgency(breach: BreachRow & { records: number; owners: number }, language: Language): Block[] {
  const { say, moment, list, category } = speakerIn(language);
  const facts: [MessageKey, string][] = [
    ["processing.letter.agency.records", String(breach.records)],
    ["processing.letter.agency.entries", String(breach.entries)],
    ["processing.letter.agency.categories", list(breach.categories.map(category))],
    ["processing.letter.agency.fields", list(breach.fields)],
    ["processing.letter.agency.window", `${moment(breach.fromAt)} – ${moment(breach.toAt)}`],
    ["processing.letter.agency.reads", `${moment(breach.firstAt)} – ${moment(breach.lastAt)}`],
    ["processing.letter.agency.known", moment(breach.knownAt)],
    ["processing.letter.agency.due", moment(dueAtOf(breach.knownAt))],
    ["processing.letter.agency.cause", say(`processing.cause.${breach.cause}`)],
  ];
  return [
    { heading: say("processing.letter.agency.title"), level: 1 },
    { text: say("processing.letter.agency.opening") },
    {
      head: [say("processing.letter.agency.point"), say("processing.letter.agency.said")],
      rows: facts.map(([key, value]) => [say(key), value]),
    },
    { heading: say("processing.letter.when"), level: 2 },
    { text: breach.circumstances },
    { heading: say("processing.letter.efforts"), level: 2 },
    { list: [breach.handling, breach.recovery] },
    { heading: say("processing.letter.agency.subjects"), level: 2 },
    { text: say("processing.letter.agency.subjectsText", { owners: breach.owners }) },
  ];
}

/** Both letters in both languages, as Markdown and as pages to print. */
export function lettersOf(breach: BreachRow & { records: number; owners: number }): Breach["letters"] {
  return (["subjects", "agency"] as const).flatMap((to) =>
    (["id", "en"] as const).flatMap((language) => {
      const blocks = to === "subjects" ? letterToSubject(breach, language) : letterToAgency(breach, language);
      const title = formatMessage(
        messages[to === "subjects" ? "processing.letter.subject.title" : "processing.letter.agency.title"],
        language,
      );
      const name = `suar-pemberitahuan-${breach.id.slice(-8)}-${to}-${language}`;
      return [
        { to, language, format: "md", fileName: `${name}.md`, mediaType: "text/markdown", text: markdownOf(blocks) },
        {
          ...{ to, language, format: "html", fileName: `${name}.html`, mediaType: "text/html" },
          text: pageOf(title, language, blocks),
        },
      ] as const;
    }),
  );
}
