import type { MessageKey } from "@suar/messages";
import { formatMessage, type Language, LOCALES, type Message, type MessageArguments } from "@suar/messages/catalogue";

/** The sentences that a part of the web carries with it, by key. */
export type Sentences = Readonly<Record<string, Message>>;

/** Everything a screen needs to speak one language: sentences, numbers, dates, sizes. */
export interface Speaker {
  readonly language: Language;
  readonly locale: string;
  /** A sentence of the catalogue. */
  say(key: MessageKey, values?: MessageArguments): string;
  /** A sentence whose key came from the server; the fallback is shown where this build does not know it yet. */
  sayKey(key: string, values: MessageArguments, fallback: string): string;
  /** The reader's half of a text that exists in both languages. */
  both(text: { readonly id: string; readonly en: string }): string;
  number(value: number): string;
  decimal(value: number, digits: number): string;
  percent(share: number): string;
  /** A signed whole number with a true minus sign. */
  signed(value: number): string;
  /** `yyyy-mm-dd` as a written day; an instant as the day it falls on here. */
  day(iso: string): string;
  moment(iso: string): string;
  bytes(count: number): string;
  list(words: readonly string[]): string;
}

const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;

function sizeOf(count: number): { amount: number; unit: string } {
  const power = count < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(count) / 3));
  return { amount: count / 1000 ** power, unit: UNITS[power] ?? "B" };
}

/** A day without a time has no zone: read as UTC so that it stays the same day everywhere. */
function readDay(iso: string): { at: Date; timeZone: string | undefined } {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  return { at: new Date(isDay ? `${iso}T00:00:00Z` : iso), timeZone: isDay ? "UTC" : undefined };
}

function getSentence(sentences: Sentences, key: string): Message {
  const found = sentences[key];
  if (found === undefined) throw new Error(`the message ${key} is not among those that this page carries`);
  return found;
}

/** A date stays on one line. */
function unbroken(text: string): string {
  return text.replaceAll(" ", "\u00A0");
}

/** @example speakerOf("id", messages).number(20000) // "20.000" */
export function speakerOf(language: Language, sentences: Sentences): Speaker {
  const locale = LOCALES[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const sign = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: "exceptZero" });
  const clock = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return {
    language,
    locale,
    say: (key, values) => formatMessage(getSentence(sentences, key), language, values),
    sayKey: (key, values, fallback) => {
      const message = sentences[key];
      return message === undefined ? fallback : formatMessage(message, language, values);
    },
    both: (text) => text[language],
    number: (value) => whole.format(value),
    decimal: (value, digits) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
        .format(value)
        .replace("-", "−"),
    percent: (value) => share.format(value),
    signed: (value) => sign.format(value).replace("-", "−"),
    day: (iso) => {
      const { at, timeZone } = readDay(iso);
      const format = new Intl.DateTimeFormat(locale, {
        dateStyle: "medium",
        ...(timeZone === undefined ? {} : { timeZone }),
      });
      return unbroken(format.format(at));
    },
    moment: (iso) => clock.format(new Date(iso)),
    bytes: (count) => {
      const { amount, unit } = sizeOf(count);
      return `${new Intl.NumberFormat(locale, { maximumFractionDigits: amount < 10 ? 1 : 0 }).format(amount)} ${unit}`;
    },
    list: (words) => new Intl.ListFormat(locale, { type: "conjunction" }).format(words),
  };
}
