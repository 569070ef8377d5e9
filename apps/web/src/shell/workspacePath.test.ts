import { expect, test } from "vitest";
import { languageOfPath, withoutWorkspace, withWorkspace } from "./workspacePath.ts";

test.each([
  ["/kerja", "/", "id"],
  ["/work", "/", "en"],
  ["/work/intake/deliveries", "/intake/deliveries", "en"],
  ["/kerja/children/pairs", "/children/pairs", "id"],
  ["/workshop", "/workshop", "id"],
] as const)("%s is the place %s in %s", (path, inner, language) => {
  expect(withoutWorkspace(path)).toBe(inner);
  expect(languageOfPath(path)).toBe(language);
});

test("switching the language keeps the place", () => {
  expect(withWorkspace("/kerja/statistics/claims/7", "en")).toBe("/work/statistics/claims/7");
  expect(withWorkspace("/work", "id")).toBe("/kerja");
});
