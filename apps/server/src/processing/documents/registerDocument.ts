import { type PurposeVersion, SPECIFIC_CATEGORIES } from "@suar/contract";
import {
  formatMessage,
  type Language,
  LOCALES,
  type MessageArguments,
  type MessageKey,
  messages,
} from "@suar/messages";
import type { Block } from "./document.ts";

/** What documents of this room say, in one language. */
export function wordsIn(language: Language) {
  const say = (key: MessageKey, values?: MessageArguments) => formatMessage(messages[key], language, values);
  const list = (items: readonly string[]) => new Intl.ListFormat(LOCALES[language], { type: "unit" }).format(items);
  return {
    say,
    list,
    number: (value: number) => value.toLocaleString(LOCALES[language]),
    day: (at: Date) =>
      new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "Asia/Jakarta" }).format(at),
    basesOf: ({ bases }: PurposeVersion) => list(bases.map((basis) => say(`web.processing.basis.${basis}`))),
    personsOf: ({ persons }: PurposeVersion) => list(persons.map((person) => say(`web.processing.person.${person}`))),
    categoriesOf: ({ categories }: PurposeVersion) =>
      list(
        categories.map((category) => {
          const word = say(`web.processing.category.${category}`);
          return SPECIFIC_CATEGORIES.includes(category) ? `${word} (${say("web.processing.specific")})` : word;
        }),
      ),
    usesOf: ({ uses }: PurposeVersion) => list(uses.map((use) => say(`web.processing.use.${use}`))),
  };
}

/** The points of one purpose, with their names; the same in every format. */
function pointsOf(version: PurposeVersion, language: Language): [name: string, value: string][] {
  const { say, list, day, ...words } = wordsIn(language);
  return [
    [say("web.processing.purpose"), version.name[language]],
    [say("web.processing.description"), version.description[language]],
    [say("web.processing.version"), String(version.version)],
    [say("processing.document.since"), day(new Date(version.at))],
    [say("web.processing.bases"), words.basesOf(version)],
    [say("web.processing.laws"), list(version.laws)],
    [say("web.processing.persons"), words.personsOf(version)],
    [say("web.processing.categories"), words.categoriesOf(version)],
    [say("web.processing.uses"), words.usesOf(version)],
    [say("web.processing.recipients"), version.recipients[language]],
    [say("web.processing.retention"), version.retention[language]],
    [say("web.processing.measures"), version.measures[language]],
    [say("web.processing.controller"), version.controller],
    [say("web.processing.officer"), version.officer],
  ];
}

/** The register as a document (Law 27/2022 art. 31). */
export function registerDocument(register: readonly PurposeVersion[], language: Language, at: Date): Block[] {
  const { say, day } = wordsIn(language);
  return [
    { heading: say("processing.document.register"), level: 1 },
    { text: say("processing.document.registerLead", { day: day(at), count: register.length }) },
    ...register.flatMap((version): Block[] => [
      { heading: version.name[language], level: 2 },
      {
        head: [say("processing.letter.agency.point"), say("processing.letter.agency.said")],
        rows: pointsOf(version, language).slice(1),
      },
    ]),
  ];
}

const cellOf = (text: string) => {
  // text that a spreadsheet would run as a formula is written as text (OWASP, CSV injection)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The register as RFC 4180 text, one line a purpose; the byte order mark makes spreadsheets read it as UTF-8. */
export function registerCsv(register: readonly PurposeVersion[], language: Language): string {
  const rows = register.map((version) => pointsOf(version, language));
  const head = rows[0]?.map(([name]) => name) ?? [];
  const lines = [head, ...rows.map((points) => points.map(([, value]) => value))];
  return `\uFEFF${lines.map((cells) => cells.map(cellOf).join(",")).join("\r\n")}\r\n`;
}
