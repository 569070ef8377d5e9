import { expect, test } from "vitest";
import { messages } from "../packages/messages/src/index.ts";
import { findAvoidedTerms } from "../packages/terminology/src/index.ts";

test("no message uses an avoided term without a mark", () => {
  const faults = Object.entries(messages as Record<string, { id: string; en: string }>).flatMap(([key, message]) =>
    (["id", "en"] as const).flatMap((language) =>
      findAvoidedTerms(message[language], language)
        .filter((found) => found.term.level === "avoid" && !found.marked)
        .map((found) => `${key} (${language}): ${found.term.term}`),
    ),
  );
  expect(faults).toEqual([]);
});
