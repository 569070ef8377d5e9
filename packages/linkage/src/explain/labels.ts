import type { Condition } from "../model/condition.ts";
import type { Comparison, Label } from "../model/model.ts";

const missing: Label = { id: "tidak terisi", en: "missing" };
const allElse: Label = { id: "berbeda", en: "different" };

export function labelOfComparison({ label, name }: Comparison): Label {
  return label ?? { id: name, en: name };
}

/** The words for a level by its number: 0 = missing, the last = all else. */
export function labelOfLevel({ levels }: Comparison, level: number): Label {
  if (level === 0) return missing;
  const listed = levels[level - 1];
  return listed === undefined ? allElse : (listed.label ?? describeCondition(listed.when));
}

function describeCondition(condition: Condition): Label {
  switch (condition.kind) {
    case "exact":
    case "sameValues":
      return { id: "sama", en: "the same" };
    case "jaroWinkler":
      return { id: `mirip (${condition.atLeast})`, en: `similar (${condition.atLeast})` };
    case "levenshtein":
    case "damerauLevenshtein":
      return { id: `beda paling banyak ${condition.atMost} huruf`, en: `at most ${condition.atMost} letters apart` };
    case "columnsReversed":
      return { id: "tertukar", en: "the other way round" };
    case "dateDifference":
      return {
        id: `selisih paling banyak ${condition.atMost} ${{ days: "hari", months: "bulan", years: "tahun" }[condition.unit]}`,
        en: `at most ${condition.atMost} ${condition.unit} apart`,
      };
    case "datePartsSwapped":
      return { id: "tanggal dan bulan tertukar", en: "day and month swapped" };
    case "dateAgreesAsFarAsKnown":
      return { id: "sama sejauh diketahui", en: "the same as far as known" };
    default:
      return describeSeveral(condition);
  }
}

function describeSeveral(
  condition: Extract<Condition, { kind: "arrayIntersect" | "valuesAligned" | "someValuesAligned" | "all" | "any" }>,
): Label {
  switch (condition.kind) {
    case "arrayIntersect":
      return { id: `${condition.atLeast} nilai sama`, en: `${condition.atLeast} values shared` };
    case "valuesAligned":
      return { id: "semua kata mirip", en: "every word similar" };
    case "someValuesAligned":
      return { id: `${condition.values} kata mirip`, en: `${condition.values} words similar` };
    default: {
      const labels = condition.of.map(describeCondition);
      const [id, en] = condition.kind === "all" ? ["; ", "; "] : [" atau ", " or "];
      return { id: labels.map((label) => label.id).join(id), en: labels.map((label) => label.en).join(en) };
    }
  }
}
