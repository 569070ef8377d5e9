import type { Answer, CallArguments, Problem, Route } from "@suar/contract";
import type { Language, MessageArguments, MessageKey } from "@suar/messages";
import type { ProgressBar } from "./progressBar.ts";

/** 0: done. 1: done, and the answer is "no" (tables disagree, lines were refused), or it failed. 2: called wrongly. */
export type ExitCode = 0 | 1 | 2;

export interface CommandOption {
  type: "string" | "boolean";
  short?: string;
  multiple?: boolean;
  /** What stands for the value in `--help`: FILE, COLUMN, N. */
  value?: string;
  description: MessageKey;
}

/** One command of `suar`; its file exports it as `command` and stands as one line in commands.ts. */
export interface Command {
  name: string;
  summary: MessageKey;
  /** A line that works as it stands, shown by `--help`. */
  example: string;
  /** What follows the options: `FILE…`. Absent: nothing may. */
  positionals?: string;
  options: Readonly<Record<string, CommandOption>>;
  run(context: CommandContext): Promise<ExitCode>;
}

export interface CommandContext {
  /** Options as given; `--json`, `--lang` and `--help` are already dealt with. */
  values: Readonly<Record<string, string | boolean | string[] | undefined>>;
  positionals: readonly string[];
  language: Language;
  json: boolean;
  /** One line for people on standard output; silent with `--json`. */
  say(key: MessageKey, values?: MessageArguments): void;
  /** Text as it is on standard output. */
  print(text: string): void;
  /** The machine's answer, with `--json` only. */
  printJson(value: unknown): void;
  /** One line on standard error. */
  complain(key: MessageKey, values?: MessageArguments): void;
  /** Drawn on standard error where a person watches; silent otherwise. */
  progressBar(): ProgressBar;
  /** The running server of this data directory, or one started for this command alone. */
  connect(): Promise<Client>;
}

export type Called<T extends Route> = { ok: true; value: Answer<T> } | { ok: false; problem: Problem };

export interface Client {
  call<T extends Route>(route: T, request?: CallArguments<T>): Promise<Called<T>>;
  /** Sends one file's bytes to a route that takes bytes, as they are. */
  sendFile<T extends Route>(route: T, path: string, request: Pick<CallArguments<T>, "query">): Promise<Called<T>>;
  /** Follows a job to its end, drawing its progress. */
  followJob(jobId: string): Promise<import("@suar/contract").Job>;
  /** Ends the server again if it was started for this command. */
  close(): Promise<void>;
}
