import type { TargetField } from "@suar/contract";
import { readChannel, readLegalBasis, readSex, readStage } from "./circumstanceWords.ts";
import { readForm } from "./formWords.ts";
import { readService } from "./serviceWords.ts";
import type { ReadCode } from "./wordRules.ts";

const READERS: Partial<Record<TargetField, ReadCode>> = {
  form: readForm,
  service: readService,
  sex: readSex,
  channel: readChannel,
  stage: readStage,
  legalBasis: readLegalBasis,
};

export const codedTargets: ReadonlySet<TargetField> = new Set(Object.keys(READERS) as TargetField[]);

/** Our code for a value of a coded field, by its words alone. */
export function readCode(target: TargetField, value: string): string | null | undefined {
  return READERS[target]?.(value);
}

/** More different values than these are free text, which no steward maps one by one. */
const MOST_CODES = 300;

/** The source's words → our codes; a word that cannot decide is null, an unknown one is left out for the steward. */
export function proposeCodes(
  target: TargetField,
  distinct: readonly { value: string }[],
): Record<string, string | null> {
  const codes: Record<string, string | null> = {};
  for (const { value } of distinct.slice(0, MOST_CODES)) {
    const code = readCode(target, value);
    if (code !== undefined) codes[value] = code;
  }
  return codes;
}
