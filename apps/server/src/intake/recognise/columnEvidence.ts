import type { TargetField } from "@suar/contract";
import { findDistrict } from "@suar/terminology";
import { readChannel, readLegalBasis, readSex, readStage } from "./circumstanceWords.ts";
import { readForm } from "./formWords.ts";
import { readAge } from "./readAge.ts";
import { dateOrderOf, readDate } from "./readDate.ts";
import { separatorOf, splitValues } from "./separator.ts";
import { readService } from "./serviceWords.ts";
import { givenValue } from "./words.ts";

/** What the values of one column look like; shares are of the values that are given. */
export interface ColumnEvidence {
  readonly values: readonly string[];
  readonly separator: string | undefined;
  /** Different single values, most frequent first. */
  readonly distinct: readonly { value: string; count: number }[];
  readonly uniqueShare: number;
  readonly shares: Readonly<Partial<Record<TargetField, number>>>;
}

const SAMPLE = 400;
const DISTINCT_WEIGHED = 80;

/** Looks at a column's values, as they stand in the first lines of a file. */
export function weighColumn(cells: readonly (string | undefined)[], format: string): ColumnEvidence {
  const values = cells.map(givenValue).filter((value) => value !== undefined);
  const sample = values.slice(0, SAMPLE);
  const separator = separatorOf(sample);
  const distinct = countDistinct(values.flatMap((value) => splitValues(value, separator)));
  const uniqueShare = values.length === 0 ? 0 : new Set(values).size / values.length;
  return { values, separator, distinct, uniqueShare, shares: sharesOf(sample, distinct, uniqueShare, format) };
}

function countDistinct(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => other.count - one.count);
}

function sharesOf(
  sample: readonly string[],
  distinct: ColumnEvidence["distinct"],
  uniqueShare: number,
  format: string,
): ColumnEvidence["shares"] {
  const share = (fits: (value: string) => boolean) => sample.filter(fits).length / Math.max(1, sample.length);
  const common = distinct.slice(0, DISTINCT_WEIGHED);
  const coded = (knows: (value: string) => boolean) => {
    const total = common.reduce((sum, { count }) => sum + count, 0);
    return common.filter(({ value }) => knows(value)).reduce((sum, { count }) => sum + count, 0) / Math.max(1, total);
  };
  const order = dateOrderOf(sample, format);
  const date = share((value) => readDate(value, order) !== undefined && readAge(value) === undefined);
  const district = coded((value) => isDistrict(value));
  const isName = share((value) => /^[\p{L}.'’`, -]{2,}$/u.test(value));
  return {
    nik: share((value) => /^\D?\d{16}$/.test(value.replace(/[\s.-]/g, ""))),
    birthDate: date,
    incidentDate: date,
    reportedDate: date,
    registeredDate: date,
    serviceDate: date,
    ageYears: share((value) => readAge(value) !== undefined),
    sex: coded((value) => readSex(value) !== undefined && value.length < 12),
    phone: share((value) => /^\+?[\d\s().-]{9,18}$/.test(value) && /^(0|62|\+62|8)/.test(value.trim())),
    name: isName,
    parentName: isName,
    birthPlace: isName,
    address: share((value) => value.length > 5 && /\p{L}{3}/u.test(value)),
    incidentDistrict: district,
    residenceDistrict: district,
    officeDistrict: district,
    form: coded((value) => readForm(value) !== undefined),
    legalBasis: coded((value) => readLegalBasis(value) !== undefined),
    channel: coded((value) => readChannel(value) !== undefined),
    service: coded((value) => readService(value) !== undefined),
    stage: coded((value) => readStage(value) !== undefined),
    caseId: share((value) => /\d/.test(value) && readDate(value, order) === undefined),
    externalId: uniqueShare > 0.98 ? share((value) => /\d/.test(value) || value.length > 8) : uniqueShare / 3,
  };
}

function isDistrict(value: string): boolean {
  return !/^\d{1,3}$/.test(value) && findDistrict(value).found !== "none";
}
