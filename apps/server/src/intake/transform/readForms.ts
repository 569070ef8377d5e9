import type { Cells } from "../formats/line.ts";
import { NO_FORM } from "../recognise/formWords.ts";
import { splitValues } from "../recognise/separator.ts";
import { givenValue } from "../recognise/words.ts";
import type { Fields } from "./fields.ts";
import { codeOf } from "./readFacts.ts";
import type { Fault, RecordDraft } from "./recordDraft.ts";

/**
 * The forms of exploitation, and whether the source's code decides them. Types that are no exploitation at all, and nothing
 * else, are certain: the record lies outside the definition. An unknown word is a fault, never a guess.
 */
export function readForms(fields: Fields, cells: Cells): Pick<RecordDraft, "forms" | "formCertain"> | Fault {
  const codes = fields.columnsOf("form").flatMap((column) => {
    const value = givenValue(cells[column.position]);
    return value === undefined ? [] : splitValues(value, column.separator).map((part) => codeOf(column, "form", part));
  });
  if (codes.includes(undefined)) return { field: "form", reasonCode: "intake.reject.codeUnknown" };
  const forms = [...new Set(codes.filter((code) => typeof code === "string" && code !== NO_FORM))] as string[];
  const isDecided = forms.some((form) => form !== "E9");
  const isOutside = codes.length > 0 && codes.every((code) => code === NO_FORM);
  return { forms: forms.sort(), formCertain: isDecided || isOutside };
}
