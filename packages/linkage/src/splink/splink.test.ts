import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { link } from "../link.ts";
import { INDONESIAN_CHILD_MODEL } from "../model/indonesianChild.ts";
import type { Model } from "../model/model.ts";
import { parseModel } from "../model/parseModel.ts";
import { seededRandom } from "../random.ts";
import { encodeTable } from "../table/encodeTable.ts";
import { drawPeople, plainModel } from "../testing.ts";
import { exportSplinkSettings } from "./exportSplinkSettings.ts";
import { importSplinkSettings, isSplinkSettings } from "./importSplinkSettings.ts";

const MODELS = join(import.meta.dirname, "../../models");

/** What a model compares and pairs, with every column spelt out, so that names of columns do not matter. */
function meaningOf(model: Model): unknown {
  const spelt = (json: unknown): unknown =>
    JSON.parse(JSON.stringify(json), (key, value) => {
      if (key === "column") return model.columns[value];
      return key === "columns" || key === "on" ? value.map((name: string) => model.columns[name]) : value;
    });
  return spelt({
    linkType: model.linkType ?? "within",
    comparisons: model.comparisons.map(({ name, levels, allElse }) => ({
      name,
      levels: levels.map(({ label: _, ...level }) => level),
      allElse,
    })),
    blockingRules: model.blockingRules.map(({ on }) => ({ on })),
  });
}

/** Settings with one comparison of these levels. */
function settingsOf(levels: object[], more: object = {}): object {
  const others = [
    { sql_condition: '"a_l" IS NULL OR "a_r" IS NULL', is_null_level: true },
    ...levels,
    { sql_condition: "ELSE", m_probability: 0.1, u_probability: 0.9 },
  ];
  return { link_type: "dedupe_only", comparisons: [{ output_column_name: "a", comparison_levels: others }], ...more };
}

function firstCondition(sql: string): unknown {
  const { model } = importSplinkSettings(settingsOf([{ sql_condition: sql }]));
  const when = model.comparisons[0]?.levels[0]?.when;
  return when === undefined ? undefined : { when, columns: Object.values(model.columns) };
}

const a = { type: "text", parts: [{ from: "a" }] };

describe("a model of ours written for Splink and read again", () => {
  test.each(readdirSync(MODELS))("%s means the same", (file) => {
    const parsed = parseModel(JSON.parse(readFileSync(join(MODELS, file), "utf8")));
    if (!parsed.ok) throw new Error(parsed.problem);
    const { settings, notes } = exportSplinkSettings(parsed.model);
    const back = importSplinkSettings(JSON.parse(JSON.stringify(settings)));
    expect(meaningOf(back.model)).toEqual(meaningOf(parsed.model));
    expect(parseModel(back.model)).toMatchObject({ ok: true });
    expect(notes.map(({ about }) => about)).not.toContain("levelLeftOut");
  });

  test("with its estimates gives every pair the same weight", () => {
    const model = plainModel(["first", "last", "born"]);
    const table = encodeTable([drawPeople(150, seededRandom(4))], model);
    const first = link(table, model, { random: seededRandom(1) });
    if (first === undefined) throw new Error("nobody asked it to stop");
    const { settings } = exportSplinkSettings(model, { trained: first.trained });
    const { model: again, notes } = importSplinkSettings(settings);
    expect(notes).toEqual([]);
    const second = link(table, again, { random: seededRandom(2) });
    expect(first.pairs.size).toBeGreaterThan(100);
    expect(second?.pairs.size).toBe(first.pairs.size);
    expect(Array.from(second?.pairs.weightBits ?? [])).toEqual(Array.from(first.pairs.weightBits));
    expect(second?.clusters).toEqual(first.clusters);
  });

  test("every kind of condition that SQL has words for comes back", () => {
    const kinds: Model["comparisons"][number]["levels"] = [
      { when: { kind: "dateAgreesAsFarAsKnown", column: "a" } },
      { when: { kind: "datePartsSwapped", column: "a" } },
      { when: { kind: "columnsReversed", columns: ["a", "b"] } },
      { when: { kind: "dateDifference", column: "a", atMost: 31, unit: "days" } },
      { when: { kind: "sameValues", column: "list" } },
      { when: { kind: "someValuesAligned", column: "list", jaroWinkler: 0.9, values: 1 } },
      {
        when: {
          kind: "any",
          of: [
            { kind: "levenshtein", column: "a", atMost: 2 },
            {
              kind: "all",
              of: [
                { kind: "exact", column: "b" },
                { kind: "arrayIntersect", column: "list", atLeast: 1 },
              ],
            },
          ],
        },
      },
    ];
    const columns: Model["columns"] = {
      a: { type: "text", parts: [{ from: "a", standardise: ["lower", "extract:^[^:']+:", "digits"] }] },
      b: { type: "text", parts: [{ from: 'odd "name"', standardise: ["plain", "suffix:2"] }, { from: "it's" }] },
      list: { type: "array", parts: [{ from: "list" }] },
    };
    const model = { ...plainModel(["a"]), columns, comparisons: [{ name: "all", levels: kinds }] };
    const rules = { blockingRules: [{ on: ["list", "b"] }] };
    const { settings, notes } = exportSplinkSettings({ ...model, ...rules });
    expect(meaningOf(importSplinkSettings(settings).model)).toEqual(meaningOf({ ...model, ...rules }));
    expect(notes.map(({ about }) => about)).toEqual(["trainingLeftOut"]);
  });

  test("what Splink cannot say is told, not dropped", () => {
    const { notes } = exportSplinkSettings(INDONESIAN_CHILD_MODEL);
    expect(notes).toContainEqual({
      about: "levelLeftOut",
      where: "names",
      what: "two or more words alike",
    });
    expect(notes).toContainEqual({ about: "ruleLimitLeftOut", where: "telephone", what: "200" });
    expect(notes).toContainEqual({ about: "prepareColumn", where: "names", what: "names → nameWords" });
  });
});

describe("settings of Splink", () => {
  const name = '"first name_l"';
  const settings = {
    link_type: "link_only",
    probability_two_random_records_match: 0.002,
    retain_matching_columns: true,
    sql_dialect: "duckdb",
    unique_id_column_name: "number",
    blocking_rules_to_generate_predictions: [
      { blocking_rule: '(l."first name" = r."first name") AND (SUBSTR(l."town", 1, 3) = SUBSTR(r."town", 1, 3))' },
      { blocking_rule: 'l."phones" = r."phones"', sql_dialect: "duckdb", arrays_to_explode: ["phones"] },
      "l.born = r.born and levenshtein(l.town, r.town) < 3",
      { blocking_rule: "l.town = r.village", sql_dialect: "duckdb" },
    ],
    comparisons: [
      {
        output_column_name: "first name",
        comparison_levels: [
          { sql_condition: `${name} IS NULL OR "first name_r" IS NULL`, is_null_level: true },
          {
            sql_condition: `${name} = "first name_r"`,
            label_for_charts: "Exact match on first name",
            m_probability: 0.6,
            u_probability: 0.01,
            tf_adjustment_column: "first name",
            tf_adjustment_weight: 0.5,
            tf_minimum_u_value: 0.001,
          },
          {
            sql_condition: `jaro_winkler_similarity(${name}, "first name_r") >= 0.92`,
            label_for_charts: "nearly",
            m_probability: 0.3,
            u_probability: 0.02,
          },
          { sql_condition: "ELSE", m_probability: 0.1, u_probability: 0.97 },
        ],
      },
      {
        output_column_name: "town",
        comparison_levels: [
          { sql_condition: '"town_l" IS NULL OR "town_r" IS NULL', is_null_level: true },
          { sql_condition: '"town_l" = "town_r"', m_probability: 0.7, u_probability: 0.1 },
          {
            sql_condition: 'jaro_similarity("town_l", "town_r") >= 0.8',
            label_for_charts: "town alike",
            m_probability: 0.2,
            u_probability: 0.1,
          },
          { sql_condition: "ELSE", m_probability: 0.1, u_probability: 0.8 },
        ],
      },
    ],
  };

  test("are known by their keys", () => {
    expect(isSplinkSettings(settings)).toBe(true);
    expect(isSplinkSettings(INDONESIAN_CHILD_MODEL)).toBe(false);
    expect([null, [], "text", 3].map(isSplinkSettings)).toEqual([false, false, false, false]);
  });

  test("become a model: given shares stand, rules and frequencies too", () => {
    const { model } = importSplinkSettings(settings);
    expect(parseModel(model)).toMatchObject({ ok: true });
    expect(model).toMatchObject({ linkType: "between", lambda: 0.002 });
    expect(model.comparisons[0]).toEqual({
      name: "first name",
      levels: [
        {
          when: { kind: "exact", column: "first name" },
          m: 0.6,
          u: 0.01,
          termFrequency: { column: "first name", weight: 0.5, floor: 0.001 },
        },
        {
          when: { kind: "jaroWinkler", column: "first name", atLeast: 0.92 },
          label: { id: "nearly", en: "nearly" },
          m: 0.3,
          u: 0.02,
        },
      ],
      allElse: { m: 0.1, u: 0.97 },
    });
    const parts = model.blockingRules.map(({ on }) => on.map((column) => model.columns[column]));
    expect(parts).toEqual([
      [
        { type: "text", parts: [{ from: "first name" }] },
        { type: "text", parts: [{ from: "town", standardise: ["prefix:3"] }] },
      ],
      [{ type: "array", parts: [{ from: "phones" }] }],
      [{ type: "text", parts: [{ from: "born" }] }],
    ]);
  });

  test("a level that no model has is told, and its comparison is estimated afresh", () => {
    const { model, notes } = importSplinkSettings(settings);
    expect(model.comparisons[1]).toEqual({ name: "town", levels: [{ when: { kind: "exact", column: "town" } }] });
    expect(model.trainingRules).toEqual(model.blockingRules);
    expect(notes.map(({ about }) => about)).toEqual([
      "levelLeftOut",
      "comparisonEstimatedAgain",
      "ruleFilterLeftOut",
      "ruleLeftOut",
      "trainedOnBlockingRules",
    ]);
    expect(notes[0]).toEqual({
      about: "levelLeftOut",
      where: "town",
      what: 'town alike: jaro_similarity("town_l", "town_r") >= 0.8',
    });
  });

  test.each([
    ['CAST("a_l" AS TEXT) = CAST("a_r" AS TEXT)', { kind: "exact", column: "a" }],
    ['damerau_levenshtein("a_l", "a_r") <= 1', { kind: "damerauLevenshtein", column: "a", atMost: 1 }],
    ["levenshtein(`a_l`, `a_r`) <= 2", { kind: "levenshtein", column: "a", atMost: 2 }],
    ["jaro_winkler(a_l, a_r) >= 0.9", { kind: "jaroWinkler", column: "a", atLeast: 0.9 }],
    [
      `ABS(EPOCH(try_strptime("a_l", '%Y-%m-%d')) - EPOCH(try_strptime("a_r", '%Y-%m-%d'))) <= 2629800.0`,
      { kind: "dateDifference", column: "a", atMost: 30, unit: "days" },
    ],
    [
      `ABS(EPOCH(try_strptime("a_l", '%Y-%m-%d')) - EPOCH(try_strptime("a_r", '%Y-%m-%d'))) <= 31557600.0`,
      { kind: "dateDifference", column: "a", atMost: 365, unit: "days" },
    ],
  ])("%s", (sql, when) => {
    expect(firstCondition(sql)).toEqual({ when, columns: [a] });
  });

  test("standardising within a condition becomes a column", () => {
    expect(
      firstCondition(`NULLIF(regexp_extract("a_l", '^[^@]+', 0), '') = NULLIF(regexp_extract("a_r", '^[^@]+', 0), '')`),
    ).toEqual({
      when: { kind: "exact", column: "a" },
      columns: [{ type: "text", parts: [{ from: "a", standardise: ["emailUser"] }] }],
    });
    const area = (side: string): string => `NULLIF(regexp_extract("a_${side}", '^[A-Za-z]{1,2}', 0), '')`;
    expect(firstCondition(`${area("l")} = ${area("r")}`)).toEqual({
      when: { kind: "exact", column: "a" },
      columns: [{ type: "text", parts: [{ from: "a", standardise: ["extract:^[A-Za-z]{1,2}"] }] }],
    });
    expect(firstCondition(`regexp_extract("a_l", '(', 0) = regexp_extract("a_r", '(', 0)`)).toBeUndefined();
    expect(firstCondition(`array_length(list_intersect("a_l", "a_r")) >= 2`)).toEqual({
      when: { kind: "arrayIntersect", column: "a", atLeast: 2 },
      columns: [{ type: "array", parts: [{ from: "a" }] }],
    });
  });

  test.each([
    'jaccard("a_l", "a_r") >= 0.9',
    'jaro_winkler_similarity("a_l", "b_r") >= 0.9',
    'levenshtein("a_l", "a_r") < 3',
    "\"a_l\" = 'x' AND \"a_r\" = 'x'",
    'levenshtein("a_l", "a_r" <= 1',
    "a_l ~ a_r",
    "",
  ])("%s is told and left out", (sql) => {
    const { model, notes } = importSplinkSettings(settingsOf([{ sql_condition: sql }]));
    expect(model.comparisons).toEqual([]);
    expect(notes.map(({ about }) => about)).toEqual(["levelLeftOut", "comparisonLeftOut"]);
  });

  test("what means something a little different is told", () => {
    const reversed = importSplinkSettings(
      settingsOf([{ sql_condition: '"a_l" = "b_r"', label_for_charts: "swapped" }]),
    );
    expect(reversed.model.comparisons[0]?.levels[0]?.when).toEqual({ kind: "columnsReversed", columns: ["a", "b"] });
    expect(reversed.notes).toMatchObject([
      { about: "reversedBothWays", where: "a", what: "swapped" },
      { about: "missingOtherwise", where: "a" },
      { about: "trainedOnBlockingRules" },
    ]);
    const american = `abs(epoch(try_strptime("a_l", '%m/%d/%Y')) - epoch(try_strptime("a_r", '%m/%d/%Y'))) <= 86400`;
    const { notes } = importSplinkSettings(settingsOf([{ sql_condition: american }]));
    expect(notes).toContainEqual({ about: "dateFormat", where: "a", what: "%m/%d/%Y" });
  });

  test("files of any other shape give an empty model, never an error", () => {
    for (const odd of [null, 3, "x", [], { comparisons: 3 }, { comparisons: [{ comparison_levels: [null, 4] }] }]) {
      expect(importSplinkSettings(odd).model.comparisons).toEqual([]);
    }
  });
});
