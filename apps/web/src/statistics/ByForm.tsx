import { useCodeNames } from "../intake/useCodeNames.ts";
import { BarChart } from "../ui/charts/index.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import type { FigurePart } from "./figurePart.ts";
import { usePeriod } from "./usePeriod.ts";
import { useRecordsAddress } from "./useRecordsAddress.ts";

/** The figure by form of exploitation, in the order of the code list. */
export function ByForm({ figure, definition }: FigurePart) {
  const { say, number } = useMessages();
  const names = useCodeNames();
  const period = usePeriod();
  const addressOf = useRecordsAddress();
  const most = figure.byForm.reduce((top, form) => (form.certain > top.certain ? form : top), {
    code: "E9",
    certain: 0,
  });
  return (
    <BarChart
      level={2}
      title={say("web.figure.formTitle", { form: names.form(most.code), children: number(most.certain) })}
      subtitle={`${say("web.figure.formSubtitle")} (${period(definition)})`}
      unit={say("web.figure.unitChildren")}
      source={say("web.figure.source")}
      description={say("web.figure.formDescription", { count: figure.byForm.length })}
      bars={figure.byForm.map((form) => {
        const href = addressOf({ ...definition, form: form.code }, { part: "certain" });
        return {
          key: form.code,
          label: names.form(form.code),
          value: form.certain,
          valueText: number(form.certain),
          ...(href === undefined ? {} : { href }),
        };
      })}
      fileName="suar-per-bentuk"
      table={{
        columns: [
          { label: say("web.target.form"), isNumber: false },
          { label: say("web.run.children"), isNumber: true },
        ],
        rows: figure.byForm.map((form) => [names.form(form.code), { text: number(form.certain), value: form.certain }]),
      }}
    />
  );
}
