import { labelOfComparison, labelOfLevel } from "../explain/labels.ts";
import type { Comparison, Level, Model } from "../model/model.ts";
import type { TrainedComparison, TrainedLevel } from "../train/trainedModel.ts";
import { columnSql, quoted } from "./columnSql.ts";
import type { SplinkNote } from "./splinkNote.ts";
import { conditionSql, missingSql, type WriteSide } from "./writeCondition.ts";

/** A comparison of Splink's, with the null level first and ELSE last; none where no level can be written. */
export function exportComparison(
  comparison: Comparison,
  model: Model,
  write: WriteSide,
  trained: TrainedComparison | undefined,
  notes: SplinkNote[],
): object[] {
  const { name, levels, allElse } = comparison;
  const written = levels.flatMap((level, at) => {
    const sql = conditionSql(level.when, write);
    if (sql !== undefined) return [{ level, at, sql }];
    notes.push({ about: "levelLeftOut", where: name, what: labelOfLevel(comparison, at + 1).en });
    return [];
  });
  if (written.length === 0) {
    notes.push({ about: "comparisonLeftOut", where: name, what: name });
    return [];
  }
  const isWhole = written.length === levels.length;
  if (!isWhole) notes.push({ about: "comparisonEstimatedAgain", where: name, what: name });
  const shares = (level: Pick<Level, "m" | "u"> | undefined, at: number): object =>
    isWhole ? sharesOf(level, trained?.levels[at]) : {};
  const missing = missingSql(
    written.map(({ level }) => level.when),
    write,
  );
  return [
    {
      output_column_name: name,
      comparison_levels: [
        { sql_condition: missing, label_for_charts: `${name} is NULL`, is_null_level: true },
        ...written.map(({ level, at, sql }) => ({
          sql_condition: sql,
          label_for_charts: level.label?.en ?? sql,
          ...shares(level, at),
          ...termFrequencyOf(level, model, name, notes),
        })),
        { sql_condition: "ELSE", label_for_charts: "All other comparisons", ...shares(allElse, levels.length) },
      ],
      comparison_description: labelOfComparison(comparison).en,
    },
  ];
}

function sharesOf(given: Pick<Level, "m" | "u"> | undefined, trained: TrainedLevel | undefined): object {
  const m = given?.m ?? trained?.m;
  const u = given?.u ?? trained?.u;
  return {
    ...(m === undefined ? {} : { m_probability: m, fix_m_probability: given?.m !== undefined }),
    ...(u === undefined ? {} : { u_probability: u, fix_u_probability: given?.u !== undefined }),
  };
}

/** Splink counts the values of one text column as delivered. */
function termFrequencyOf({ termFrequency }: Level, model: Model, where: string, notes: SplinkNote[]): object {
  if (termFrequency === undefined) return {};
  const { column: name, weight, within, floor } = termFrequency;
  const column = model.columns[name];
  const [part] = column?.parts ?? [];
  if (column?.type !== "text" || part === undefined || column.parts.length > 1) {
    notes.push({ about: "frequencyLeftOut", where, what: name });
    return {};
  }
  if (within !== undefined) notes.push({ about: "frequencyWithoutGroup", where, what: within });
  return {
    tf_adjustment_column: columnSql(column, quoted) === undefined ? name : part.from,
    tf_adjustment_weight: weight,
    ...(floor === undefined ? {} : { tf_minimum_u_value: floor }),
  };
}
