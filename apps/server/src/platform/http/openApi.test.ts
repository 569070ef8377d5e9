import * as contract from "@suar/contract";
import { expect, test } from "vitest";
import { openApiOf } from "./openApi.ts";

const routes = (Object.values(contract) as unknown[]).filter(isRoute);

function isRoute(item: unknown): item is contract.Route {
  return typeof item === "object" && item !== null && "path" in item && "method" in item;
}
const document = openApiOf(routes, "0.0.0");
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.values(methods).map((operation) => ({ path, operation: operation as Operation })),
);

interface Operation {
  operationId: string;
  "x-suar-rights": unknown;
  security: object[];
  parameters: { name: string; in: string; required: boolean }[];
}

test("every route of the contract stands in the document once", () => {
  expect(operations).toHaveLength(routes.length);
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(routes.length);
});

test("every parameter of a path is declared as required, and nothing else is in the path", () => {
  for (const { path, operation } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const declared = operation.parameters.filter((parameter) => parameter.in === "path");
    expect(declared.map(({ name }) => name).sort()).toEqual(named.sort());
    expect(declared.every(({ required }) => required)).toBe(true);
  }
});

test("every reference in the document leads somewhere", () => {
  const text = JSON.stringify(document);
  for (const [, target = ""] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = target.split("/").reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], document);
    expect(found, target).toBeDefined();
  }
});

test("every operation says which rights it needs, and asks for a session unless it is for anyone", () => {
  const byPath = new Map(
    routes.map((route) => [`${route.method} ${route.path.replace(/:(\w+)/g, "{$1}")}`, route.rights]),
  );
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods) as [string, Operation][]) {
      const rights = byPath.get(`${method.toUpperCase()} ${path}`);
      expect(operation["x-suar-rights"]).toEqual(rights);
      expect(operation.security.length > 0).toBe(rights !== "anyone");
    }
  }
});

test("an operation that is open to API clients says with which scope, and no other lets them in", () => {
  for (const route of routes) {
    const path = document.paths[route.path.replace(/:(\w+)/g, "{$1}")];
    const security = (path?.[route.method.toLowerCase()] as Operation | undefined)?.security ?? [];
    const scopes = route.clients === "every" ? [] : [route.clients];
    const ways = route.clients === undefined ? [] : [{ clientToken: scopes }, { clientSignature: [] }];
    expect(security.filter((way) => "clientToken" in way || "clientSignature" in way)).toEqual(ways);
  }
});
