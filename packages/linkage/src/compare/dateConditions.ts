import { type Dates, datesOf } from "../dates/datesOfColumn.ts";
import type { Condition } from "../model/condition.ts";
import { getTextColumn, type Table } from "../table/table.ts";
import type { PairTest } from "./pairTest.ts";

type DateCondition = Extract<Condition, { kind: "dateDifference" | "datePartsSwapped" | "dateAgreesAsFarAsKnown" }>;
type CodeTest = (left: number, right: number) => boolean;

export function compileDateCondition(condition: DateCondition, table: Table): PairTest {
  const { codes, values } = getTextColumn(table, condition.column);
  const dates = datesOf(values);
  const test = compileCodeTest(condition, dates);
  const { years } = dates;
  return (left, right) => {
    const leftCode = codes[left] as number;
    const rightCode = codes[right] as number;
    if (leftCode < 0 || rightCode < 0) return false;
    return (years[leftCode] as number) >= 0 && (years[rightCode] as number) >= 0 && test(leftCode, rightCode);
  };
}

function compileCodeTest(condition: DateCondition, dates: Dates): CodeTest {
  switch (condition.kind) {
    case "datePartsSwapped":
      return partsSwapped(dates);
    case "dateAgreesAsFarAsKnown":
      return agreesAsFarAsKnown(dates);
    default:
      return differsByAtMost(dates, condition.atMost, condition.unit);
  }
}

function partsSwapped({ years, months, days }: Dates): CodeTest {
  return (left, right) =>
    years[left] === years[right] &&
    (days[left] as number) > 0 &&
    days[left] === months[right] &&
    months[left] === days[right];
}

function agreesAsFarAsKnown({ years, months, days }: Dates): CodeTest {
  return (left, right) => {
    if (years[left] !== years[right]) return false;
    const isWhole = (days[left] as number) > 0 && (days[right] as number) > 0;
    if (isWhole) return false;
    const leftMonth = months[left] as number;
    const rightMonth = months[right] as number;
    return leftMonth === 0 || rightMonth === 0 || leftMonth === rightMonth;
  };
}

function differsByAtMost(
  { years, months, days, dayNumbers }: Dates,
  atMost: number,
  unit: "days" | "months" | "years",
): CodeTest {
  if (unit === "years") return (left, right) => Math.abs((years[left] as number) - (years[right] as number)) <= atMost;
  if (unit === "months") {
    const monthNumber = (code: number): number => (years[code] as number) * 12 + (months[code] as number);
    return (left, right) =>
      (months[left] as number) > 0 &&
      (months[right] as number) > 0 &&
      Math.abs(monthNumber(left) - monthNumber(right)) <= atMost;
  }
  return (left, right) =>
    (days[left] as number) > 0 &&
    (days[right] as number) > 0 &&
    Math.abs((dayNumbers[left] as number) - (dayNumbers[right] as number)) <= atMost;
}
