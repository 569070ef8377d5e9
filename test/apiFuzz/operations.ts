/** A JSON schema, as far as the document uses it. */
export interface Schema {
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
  $defs?: Record<string, Schema>;
}

export interface Parameter {
  name: string;
  in: "path" | "query";
  required: boolean;
  schema: Schema;
}

/** One route, as the OpenAPI document tells it. */
export interface Operation {
  title: string;
  method: string;
  path: string;
  rights: readonly string[] | "anyone" | "signedIn";
  parameters: Parameter[];
  body: Schema | "bytes" | null;
}

interface Described {
  "x-suar-rights": Operation["rights"];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** Every operation of a running server; those that change who may do what come last, so that they disturb no other. */
export async function readOperations(serverUrl: string): Promise<Operation[]> {
  const answer = await fetch(`${serverUrl}/openapi.json`);
  const { paths } = (await answer.json()) as { paths: Record<string, Record<string, Described>> };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operationOf(path, method.toUpperCase(), described)),
  );
  return operations.sort((a, b) => Number(changesAccess(a)) - Number(changesAccess(b)));
}

function operationOf(path: string, method: string, described: Described): Operation {
  const content = described.requestBody?.content;
  return {
    title: `${method} ${path}`,
    method,
    path,
    rights: described["x-suar-rights"],
    parameters: described.parameters ?? [],
    body: content === undefined ? null : (content["application/json"]?.schema ?? "bytes"),
  };
}

function changesAccess({ method, path }: Operation): boolean {
  return method !== "GET" && path.startsWith("/api/access/");
}
