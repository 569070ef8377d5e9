import { messages } from "@suar/messages";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LanguageProvider } from "../language/useMessages.tsx";
import { csvOf } from "./chartTable.ts";
import { BridgeChart, LineChart, TileMap, UpSetPlot, Waterfall } from "./index.ts";
import { stackChanges } from "./Steps.tsx";
import { classBounds } from "./shades.ts";
import { wrapText } from "./wrapText.ts";

/** A chart as a reader of English gets it. */
function markup(chart: ReactElement): string {
  return renderToStaticMarkup(
    createElement(LanguageProvider, { language: "en", sentences: messages, children: chart }),
  );
}

const frame = {
  title: "The finding",
  subtitle: "What is measured",
  unit: "things",
  source: "a test",
  description: "What the picture shows",
  fileName: "test",
  table: { columns: [{ label: "Thing", isNumber: false }], rows: [["one"]] },
};

describe("a bridge", () => {
  const steps = [
    { key: "a", label: "Fewer", change: -30, valueText: "−30" },
    { key: "b", label: "More", change: 80, valueText: "+80" },
  ];

  test("begins each change where the one before ended", () => {
    expect(stackChanges(100, steps).map(({ from, to }) => [from, to])).toEqual([
      [100, 70],
      [70, 150],
    ]);
  });

  test("shows every value in words and is one named picture", () => {
    const html = markup(
      createElement(BridgeChart, {
        ...frame,
        start: { label: "Start", value: 100, valueText: "100" },
        steps,
        end: { label: "End", value: 150, valueText: "150" },
      }),
    );
    for (const text of ["Start", "100", "−30", "+80", "150", "The finding", "What the picture shows"])
      expect(html).toContain(text);
    expect(html.match(/role="img"/g)).toHaveLength(1);
  });

  test("with links is a group, so that the links stay reachable", () => {
    const linked = steps.map((step) => ({ ...step, href: `/records/${step.key}` }));
    const html = markup(
      createElement(BridgeChart, {
        ...frame,
        start: { label: "Start", value: 100, valueText: "100" },
        steps: linked,
        end: { label: "End", value: 150, valueText: "150" },
      }),
    );
    expect(html).toContain('href="/records/a"');
    expect(html).toContain('role="group"');
    expect(html).not.toContain('role="img"');
  });
});

test("a waterfall's last row is the sum of its evidence, also below zero", () => {
  const evidence = [
    { key: "prior", label: "Before", bits: -10, valueText: "−10" },
    { key: "name", label: "Name", bits: 6, valueText: "+6" },
  ];
  const html = markup(createElement(Waterfall, { ...frame, evidence, total: { label: "Sum", valueText: "−4" } }));
  const bars = [...html.matchAll(/<rect[^>]*x="([\d.]+)%"[^>]*width="([\d.]+)%"/g)].map(([, x, width]) => [
    Number(x),
    Number(width),
  ]);
  expect(bars).toEqual([
    [0, 100],
    [0, 60],
    [60, 40],
  ]);
});

test("an UpSet plot keeps the largest combinations and orders them by breadth, never by size", () => {
  const overlap = (sets: string[], count: number) => ({ sets, count, countText: `n${count}` });
  const html = markup(
    createElement(UpSetPlot, {
      ...frame,
      rowsAtMost: 3,
      sets: [
        { key: "x", label: "X" },
        { key: "y", label: "Y" },
      ],
      overlaps: [overlap(["x", "y"], 50), overlap(["y"], 90), overlap(["x"], 10), overlap([], 1)],
    }),
  );
  const order = [...html.matchAll(/>n(\d+)</g)].map(([, count]) => count);
  expect(order).toEqual(["10", "90", "50"]);
});

test("a line chart is zero-based and names its last year", () => {
  const point = (x: number, y: number) => ({ x, xText: String(x), y, yText: `n${y}` });
  const html = markup(
    createElement(LineChart, {
      ...frame,
      points: [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022].map((x) => point(x, x)),
      tickText: String,
    }),
  );
  expect(html).toContain(">2022<");
  expect(html).toContain(">n2022<");
  expect(html).not.toContain(">2015<");
});

describe("a tile map", () => {
  const tile = (key: string, value: number, silentShare: number) => ({
    key,
    column: 0,
    row: 0,
    label: key,
    words: key,
    value,
    silentShare,
  });
  const draw = (tiles: ReturnType<typeof tile>[]) =>
    markup(
      createElement(TileMap, {
        ...frame,
        tiles,
        splitAt: 9,
        names: { west: "West", east: "East" },
        legend: {
          zero: "none",
          between: (from: number, to: number) => `${from}–${to}`,
          silent: "silent",
          partlySilent: "partly silent",
        },
      }),
    );

  test("hatches what has sent nothing and says so only where it occurs", () => {
    expect(draw([tile("A", 0, 1)])).toMatch(/fill="url\(#[^)]+\)"[\s\S]*silent/);
    expect(draw([tile("A", 9, 0)])).not.toContain("silent");
  });

  test("has classes that cover every value once, in order", () => {
    const bounds = classBounds([0, 5, 12, 37, 140, 141, 900, 3191]);
    expect(bounds[0]).toBe(5);
    expect(bounds).toEqual([...new Set(bounds)].sort((a, b) => a - b));
    expect(classBounds([0, 0])).toEqual([]);
  });
});

describe("the CSV behind a chart", () => {
  const table = {
    columns: [
      { label: "Place", isNumber: false },
      { label: "Children", isNumber: true },
    ],
    rows: [
      ["=1+1, or so", { text: "1.234", value: 1234 }],
      ['He said "no"', { text: "none or fewer than five", value: 0 }],
      ["Silent", { text: "has sent no data", value: null }],
    ],
  };

  test("quotes, keeps bare numbers and never lets a text become a formula", () => {
    expect(csvOf(table, ["Unit: children"]).split("\r\n")).toEqual([
      "\uFEFFPlace,Children",
      `"'=1+1, or so",1234`,
      '"He said ""no""",0',
      "Silent,has sent no data",
      "",
      "Unit: children",
      "",
    ]);
  });
});

test("a label breaks between words and never inside one", () => {
  expect(wrapText("Sexual exploitation of children", 12)).toEqual(["Sexual", "exploitation", "of children"]);
});
