import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as contract from "@suar/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPlantedProcessing, type PlantedProcessing } from "../testing/plantedProcessing.ts";
import { markdownOf, pageOf } from "./document.ts";
import { threatsIn } from "./readThreats.ts";

let room: PlantedProcessing;
beforeAll(async () => {
  room = await openPlantedProcessing();
});
afterAll(() => room.platform.close());

const model = readFileSync(join(import.meta.dirname, "../../../../../docs/threat-model.md"), "utf8");
const write = async (document: contract.ProcessingDocument, language: "id" | "en", as = room.oversight) => {
  const body = { document, language };
  const answer = await room.platform.call(contract.writeProcessingDocument, { as: as.account, body });
  const textOf = (format: string) => answer.body.find((file) => file.format === format)?.text ?? "";
  return { ...answer, textOf };
};

test.each(["id", "en"] as const)(
  "the register leaves as CSV, JSON, Markdown and a page to print (%s)",
  async (language) => {
    const { body, textOf } = await write("register", language);
    expect(body.map(({ format }) => format)).toEqual(["csv", "json", "md", "html"]);
    const kept = (JSON.parse(textOf("json")) as { register: contract.PurposeVersion[] }).register;
    expect(kept).toHaveLength(8);
    expect(textOf("csv").trimEnd().split("\r\n")).toHaveLength(kept.length + 1);
    for (const { name, laws } of kept) {
      for (const format of ["csv", "md", "html"]) {
        expect(textOf(format)).toContain(name[language]);
        expect(textOf(format)).toContain(laws[0]);
      }
    }
    expect(textOf("html")).toContain(`<html lang="${language}">`);
    expect(textOf("html")).not.toMatch(/<script|https?:\/\//);
  },
);

test.each(["id", "en"] as const)(
  "the impact assessment says who may do what, how much there is, and every risk (%s)",
  async (language) => {
    const { textOf } = await write("assessment", language);
    const text = textOf("md");
    for (const { name } of contract.FIRST_ROLES) expect(text).toContain(name[language]);
    const threats = threatsIn(model);
    for (const { threat } of threats) expect(text).toContain(threat);
    expect(text).toContain(String(threats.length));
    const [counted] = await room.platform.asOwner("select count(*)::int as records from intake.record");
    expect(text).toContain(`| ${JSON.stringify(counted).replace(/\D/g, "")} |`);
  },
);

test("the threat model is read line by line, with how many tests show each", () => {
  const threats = threatsIn(model);
  expect(threats.length).toBeGreaterThan(70);
  expect(threats.every(({ part, threat, measure }) => part !== "" && threat !== "" && measure !== "")).toBe(true);
  expect(threats.reduce((sum, { tests }) => sum + tests, 0)).toBe(
    [...model.matchAll(/`[\w./-]+\.test\.tsx?` “/g)].length,
  );
});

test("a case worker takes out neither", async () => {
  expect((await write("register", "id", room.worker)).status).toBe(403);
  expect((await write("assessment", "id", room.worker)).status).toBe(403);
});

test("what people typed cannot become markup", () => {
  const blocks = [{ text: "<script>alert(1)</script>" }, { head: ["a|b"], rows: [["c\nd"]] }];
  expect(pageOf("a & b", "id", blocks)).not.toContain("<script>");
  expect(markdownOf(blocks)).toContain("a\\|b");
  expect(markdownOf(blocks)).toContain("| c d |");
});
