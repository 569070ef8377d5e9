import type { PathValues } from "../json/flattenJson.ts";
import { MAX_LINE_CHARS } from "../limits.ts";

/** What one report says: values shared by all its children, and those of each person it names. */
export class ReportParts {
  readonly #shared: PathValues = new Map();
  readonly #victims: PathValues[] = [];
  readonly #recipients: PathValues[] = [];
  chars = 0;

  /** Called for every element: a new `victim` or `intendedRecipient` begins a person. */
  enter(path: string): void {
    if (this.chars > MAX_LINE_CHARS) return;
    if (path === "victim") this.#victims.push(new Map());
    if (path === "intendedRecipient") this.#recipients.push(new Map());
    this.chars += 8;
  }

  add(path: string, text: string): void {
    this.chars += text.length;
    // what is beyond the limit is counted but not held
    if (this.chars > MAX_LINE_CHARS) return;
    const into = this.#personOf(path) ?? this.#shared;
    const values = into.get(path);
    if (values === undefined) into.set(path, [text]);
    else values.push(text);
  }

  /** One entry per victim; where the platform names none, the persons whom it names as intended recipients are the children. */
  parts(): PathValues[] {
    const persons = this.#victims.length > 0 ? this.#victims : this.#recipients;
    if (persons.length === 0) return [this.#shared];
    return persons.map((person) => new Map([...this.#shared, ...person]));
  }

  #personOf(path: string): PathValues | undefined {
    if (/^victim\b/.test(path)) return this.#victims.at(-1);
    return /^intendedRecipient\b/.test(path) ? this.#recipients.at(-1) : undefined;
  }
}
