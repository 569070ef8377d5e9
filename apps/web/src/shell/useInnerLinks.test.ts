import { expect, test } from "vitest";
import { innerAddress } from "./useInnerLinks.ts";

const link = (href: string | null) => ({ getAttribute: () => href }) as unknown as Element;

test("only links within the workspace are followed without loading anew", () => {
  expect(innerAddress(link("/kerja/statistics/records?form=E1"))).toBe("/kerja/statistics/records?form=E1");
  expect(innerAddress(link("/work"))).toBe("/work");
  expect(innerAddress(link("/"))).toBeUndefined();
  expect(innerAddress(link("https://example.org/work/"))).toBeUndefined();
  expect(innerAddress(link("/workshop"))).toBeUndefined();
  expect(innerAddress(null)).toBeUndefined();
});
