import { describe, expect, test } from "vitest";
import { exampleOverview, overviewBeforeRelease } from "./exampleOverview.ts";
import { asksForEnglish, renderDocument } from "./renderDocument.tsx";

const assets = { script: "/assets/a.js", modules: [], styles: ["/assets/a.css"], font: "/assets/a.woff2" };
const LANGUAGES = ["id", "en"] as const;
const render = (
  language: "id" | "en",
  data = exampleOverview,
  url = language === "id" ? "/" : "/en/",
  acceptLanguage = "",
) => renderDocument({ url, language, data, acceptLanguage }, assets);

/** Contents of the elements of one kind, without their inner marks. */
function textsOf(html: string, element: string): string[] {
  const found = html.matchAll(new RegExp(`<${element}[ >][^]*?</${element}>`, "g"));
  return [...found].map(([match]) => match.replace(/<[^>]+>/g, "").trim());
}

describe.each(LANGUAGES)("the public page in %s", (language) => {
  const { html } = render(language);

  test("says its language, its question and the figure in the reader's digits", () => {
    expect(html).toContain(`<html lang="${language}">`);
    expect(textsOf(html, "h1")).toEqual([language === "id" ? "Berapa anak?" : "How many children?"]);
    expect(html).toContain(language === "id" ? "18.205" : "18,205");
  });

  test("marks the demo country and keeps it out of search engines", () => {
    expect(html).toMatch(language === "id" ? /Negara contoh/ : /Demo country/);
    expect(html).toContain('name="robots" content="noindex"');
  });

  test("reads without script: every chart has a name, a description and its table in the document", () => {
    const figures = html.split("<figure ").slice(1);
    const charts = figures.filter((figure) => figure.includes("<table"));
    expect(charts.length).toBeGreaterThanOrEqual(8);
    for (const chart of charts) {
      const named = /^[^>]*aria-labelledby="([^"]+)"/.exec(chart)?.[1];
      expect(chart).toContain(`id="${named}"`);
      const drawings = [...chart.matchAll(/<svg[^>]*role="img"[^>]*>/g)].map(([svg]) => svg);
      expect(drawings.length).toBeGreaterThan(0);
      for (const svg of drawings) expect(svg).toMatch(/aria-label(ledby)?="[^"]+"/);
    }
  });

  test("holds no inline script, no inline style and nothing from another site", () => {
    const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([script]) => script);
    expect(scripts).toEqual([
      '<script type="module" src="/assets/a.js">',
      '<script type="application/json" id="page-input">',
    ]);
    expect(html).not.toMatch(/ style=| on[a-z]+=|<style/);
    expect(html).not.toMatch(/(src|<link[^>]*href)="(https?:)?\/\//);
  });

  test("gives the way to help and the way out", () => {
    expect(html).toContain('href="tel:129"');
    expect(html).toContain("08111-129-129");
    expect(html).toMatch(language === "id" ? /Keluar cepat/ : /Quick exit/);
  });

  test("lists provinces in the order of their codes", () => {
    const codes = [...html.matchAll(/<th scope="row">(\d\d)<\/th>/g)].map(([, code]) => code);
    expect(codes.slice(0, 38)).toEqual([...codes.slice(0, 38)].sort());
    expect(codes.length).toBeGreaterThanOrEqual(38);
  });

  test("never writes a silent province as zero, and words 0 one way", () => {
    const silent = language === "id" ? "belum mengirim data" : "has sent no data";
    expect(html).toContain(`Papua Pegunungan: ${silent}`);
    expect(html).toContain(language === "id" ? "tidak ada atau kurang dari lima" : "none or fewer than five");
    expect(html).not.toMatch(/<td[^>]*>0<\/td>\s*<\/tr>/);
  });

  test("before a release shows no figure, says why, and keeps help and methods", () => {
    const before = render(language, overviewBeforeRelease).html;
    expect(before).toContain(language === "id" ? "Belum ada angka terbitan" : "No figure has been published yet");
    expect(before).not.toContain("<figure");
    expect(before).toContain('href="tel:129"');
    expect(before).toContain('id="kekuatan"');
  });

  test("answers an unknown address with a page that leads to help", () => {
    const answer = render(language, exampleOverview, "/nowhere");
    expect(answer.status).toBe(404);
    expect(answer.html).toContain('href="tel:129"');
  });
});

test("a year that is still running is told apart, so that it does not look like a fall", () => {
  const { html } = render("en", { ...exampleOverview, asOf: "2025-11-24" });
  expect(html).toContain("4,016 children on record in 2024, 3,004 in 2021");
  expect(html).toContain("2025 (not over yet)");
  expect(html).toContain("1\u00A0Jan\u00A02021 to 24\u00A0Nov\u00A02025");
});

describe("the offer of English", () => {
  test("is made on the Indonesian page to a browser that prefers English", () => {
    expect(render("id", exampleOverview, "/", "en-GB,en;q=0.9,id;q=0.3").html).toContain("Read this page in English");
    expect(render("id", exampleOverview, "/", "id-ID,id;q=0.9,en;q=0.3").html).not.toContain(
      "Read this page in English",
    );
    expect(render("en", exampleOverview, "/en/", "en").html).not.toContain("Read this page in English");
  });

  test.each([
    ["en", true],
    ["fr, en;q=0.5", true],
    ["id, en;q=0.9", false],
    ["en;q=0", false],
    ["", false],
  ])("a browser that sends “%s” asks for English: %s", (header, expected) => {
    expect(asksForEnglish(header)).toBe(expected);
  });
});

test("data in the document cannot end their script element", () => {
  const [claim] = exampleOverview.claims;
  if (claim === undefined) throw new Error("the example has claims");
  const hostile = { ...exampleOverview, claims: [{ ...claim, organisation: "</script><script>alert(1)</script>" }] };
  expect(render("id", hostile).html).not.toContain("<script>alert");
});
