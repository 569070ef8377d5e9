import type { MessageKey } from "@suar/messages";
import type { Speaker } from "../../ui/language/formatters.ts";
import { FIELD_NAMES } from "../identityWords.ts";
import { named } from "./words.ts";

/** What was done, in words for whoever the data are about: the first beginning that an act has. */
const ACTS: readonly (readonly [string, MessageKey])[] = [
  ["identity.", "web.answer.act.identity"],
  ["intake.readRecord", "web.answer.act.read"],
  ["cases.list", "web.answer.act.list"],
  ["cases.", "web.answer.act.case"],
  ["children.search", "web.answer.act.search"],
  ["children.listPairs", "web.answer.act.list"],
  ["children.", "web.answer.act.link"],
  ["statistics.", "web.answer.act.list"],
  ["exports.", "web.answer.act.export"],
  ["subject.answer", "web.answer.act.answer"],
  ["access.readTrail", "web.answer.act.answer"],
  ["subject.erase", "web.answer.act.erase"],
  ["subject.readStanding", "web.answer.act.read"],
];

export function actInWords(act: string, say: Speaker["say"]): string {
  return say(ACTS.find(([beginning]) => act.startsWith(beginning))?.[1] ?? "web.answer.act.other");
}

export function purposeInWords(purpose: string | null, { say, sayKey }: Speaker): string {
  const none = say("web.answer.purpose.none");
  return purpose === null ? none : sayKey(`web.answer.purpose.${purpose}`, {}, none);
}

const KINDS: Readonly<Record<string, MessageKey>> = {
  ...FIELD_NAMES,
  record: "web.answer.field.record",
  "note.contact": "web.answer.field.notes",
  "note.plan": "web.answer.field.notes",
  "note.conference": "web.answer.field.notes",
  "note.counselling": "web.answer.field.counselling",
};

/** Kinds of data; what else an entry's fields say, such as a file's format, is not about the data. */
export function fieldsInWords(fields: readonly string[], { say, list }: Speaker): string {
  const kinds = new Set(fields.filter((field) => field in KINDS).map((field) => named(KINDS, field, say)));
  return kinds.size === 0 ? say("web.answer.field.none") : list([...kinds]);
}
