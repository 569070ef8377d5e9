import { Problem, type Route, SCOPES } from "@suar/contract";
import { messages } from "@suar/messages";
import { z } from "zod";

/** The OpenAPI 3.1 document of these routes, built from the shapes the server parses with. */
export function openApiOf(routes: readonly Route[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Suar",
      version,
      description: "From stakeholders' files to one explained number. Errors are RFC 9457 problem details.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, "output") },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "suar_session" },
        operator: {
          type: "http",
          scheme: "bearer",
          description: "The token in the data directory, for the command line.",
        },
        ...CLIENT_SCHEMES,
      },
    },
  };
}

/** How API clients prove themselves (docs/api-clients.md): either way, with the same registered keys. */
const CLIENT_SCHEMES = {
  clientToken: {
    type: "oauth2",
    description: "An access token by client credentials (RFC 6749 §4.4), asked for with private_key_jwt (RFC 7523).",
    flows: {
      clientCredentials: {
        tokenUrl: "/oauth/token",
        scopes: Object.fromEntries(SCOPES.map((scope) => [scope, messages[`access.right.${scope}`].en])),
      },
    },
  },
  clientSignature: {
    type: "apiKey",
    in: "header",
    name: "Signature",
    description:
      "One HTTP message signature (RFC 9421) by a registered Ed25519 or P-256 key over @method, @target-uri and, where there is a body, content-digest (RFC 9530); with created, keyid and nonce.",
  },
} as const;

function securityOf({ rights, clients }: Route) {
  if (rights === "anyone") return [];
  const people = [{ session: [] }, { operator: [] }];
  if (clients === undefined) return people;
  return [...people, { clientToken: clients === "every" ? [] : [clients] }, { clientSignature: [] }];
}

function operationOf(route: Route) {
  return {
    operationId: operationIdOf(route),
    summary: route.summary,
    tags: [route.path.split("/")[2] ?? "api"],
    ...(typeof route.rights === "string" ? {} : { description: `Rights, any of: ${route.rights.join(", ")}.` }),
    // what the description says in words, for programs: any of these rights, or "signedIn", or "anyone"
    "x-suar-rights": route.rights,
    security: securityOf(route),
    parameters: [...parametersOf(route.params, "path"), ...parametersOf(route.query, "query")],
    ...requestBodyOf(route),
    responses: {
      200: {
        description: "The answer.",
        content: { "application/json": { schema: schemaOf(route.response, "output") } },
      },
      default: {
        description: "A problem, in the reader's language.",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function operationIdOf({ method, path }: Route): string {
  const words = path
    .split("/")
    .slice(2)
    .map((part) => part.replace(/^:(.)/, (_, first) => `By${first.toUpperCase()}`));
  return [method.toLowerCase(), ...words].join("-").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function requestBodyOf(route: Route) {
  if (route.takes === "bytes") {
    return { requestBody: { required: true, content: { "application/octet-stream": { schema: {} } } } };
  }
  if (route.body === undefined) return {};
  return {
    requestBody: { required: true, content: { "application/json": { schema: schemaOf(route.body, "input") } } },
  };
}

function parametersOf(shape: z.ZodType | undefined, place: "path" | "query") {
  if (shape === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(shape, "input") as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema,
  }));
}

function schemaOf(shape: z.ZodType | undefined, io: "input" | "output"): object {
  if (shape === undefined) return {};
  const { $schema, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: "any" });
  return schema;
}
