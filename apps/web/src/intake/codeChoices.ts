import type { TargetField } from "@suar/contract";
import {
  atensiStages,
  type CodeList,
  channels,
  forms,
  legalBases,
  legalStages,
  services,
  sexes,
} from "@suar/terminology";

const LISTS: Partial<Readonly<Record<TargetField, readonly CodeList[]>>> = {
  form: [forms],
  sex: [sexes],
  channel: [channels],
  service: [services],
  legalBasis: [legalBases],
  stage: [atensiStages, legalStages],
};

export interface CodeChoice {
  code: string;
  label: string;
}

/** What a value of `form` stands for where it is known and no form of sexual exploitation. */
export const NO_FORM = "none";

/** Our codes that a value of this field may stand for; empty where the field is not coded. */
export function codeChoices(target: TargetField | null, language: "id" | "en"): readonly CodeChoice[] {
  const lists = target === null ? [] : (LISTS[target] ?? []);
  return lists.flatMap((list) => list.codes.map((code) => ({ code: code.code, label: code[language] })));
}
