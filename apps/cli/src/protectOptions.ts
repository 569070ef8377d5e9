import type { NoiseParameters } from "@suar/disclosure";
import type { CommandContext } from "./command.ts";

/** What `suar protect` was asked for. */
export interface ProtectAsked {
  readonly cube: string;
  readonly dims: readonly string[];
  /** Undefined: every line is one child. */
  readonly measure: string | undefined;
  readonly out: string;
  readonly method: "round" | "cellkey";
  readonly base: number;
  readonly noise: NoiseParameters;
  /** Column of record or cell keys. */
  readonly key: string | undefined;
  readonly secret: string | undefined;
  /** Dimension → file of codes and parents. */
  readonly hierarchies: Readonly<Record<string, string>>;
  readonly earlier: string | undefined;
  readonly keep: string | undefined;
}

const BASE = 5;
/** D, V and js of docs/methods/disclosure.md §6. */
const NOISE = { deviation: 5, variance: 3, blocked: 2 };
/** A dimension of this name would be two columns of the written file. */
export const PROTECTED = "protected";

/** Reads the options; complains and returns undefined where they are wrong. */
export function readProtectOptions({ values, complain }: CommandContext): ProtectAsked | undefined {
  const { cube, out, method } = values;
  const dims =
    textOf(values["dims"])
      ?.split(",")
      .map((name) => name.trim()) ?? [];
  const measure = textOf(values["measure"]);
  const base = Number(values["base"] ?? BASE);
  const hierarchies = listOf(values["hierarchy"]).map((given) => ({ given, ...splitHierarchy(given) }));
  const foreign = hierarchies.find(({ dimension, file }) => !dims.includes(dimension) || file === "");
  const faults = [
    [typeof cube !== "string" || typeof out !== "string" || dims.length === 0, "cli.protect.missing"],
    [!areDimensions(dims, measure), "cli.protect.wrongDims"],
    [method !== "round" && method !== "cellkey", "cli.protect.wrongMethod"],
    [!Number.isInteger(base) || base < 2, "cli.protect.wrongBase"],
    [foreign !== undefined, "cli.protect.wrongHierarchy"],
  ] as const;
  const fault = faults.find(([isWrong]) => isWrong);
  if (fault !== undefined) {
    complain(fault[1], { given: foreign?.given ?? "" });
    return undefined;
  }
  return {
    cube: String(cube),
    dims,
    measure,
    out: String(out),
    method: method === "round" ? "round" : "cellkey",
    base,
    noise: noiseOf(values),
    key: textOf(values["key"]),
    secret: textOf(values["secret"]),
    hierarchies: Object.fromEntries(hierarchies.map(({ dimension, file }) => [dimension, file])),
    earlier: textOf(values["earlier"]),
    keep: textOf(values["keep"]),
  };
}

function areDimensions(dims: readonly string[], measure: string | undefined): boolean {
  return new Set(dims).size === dims.length && !["", PROTECTED, measure].some((name) => dims.includes(name ?? ""));
}

/** `DIMENSION=FILE`; either is empty where it is not given. */
function splitHierarchy(given: string): { readonly dimension: string; readonly file: string } {
  const [dimension = "", ...file] = given.split("=");
  return { dimension, file: file.join("=") };
}

/** What is no number is refused where the table is generated. */
function noiseOf(values: CommandContext["values"]): NoiseParameters {
  const number = (name: string, otherwise: number) => (values[name] === undefined ? otherwise : Number(values[name]));
  return {
    deviation: number("deviation", NOISE.deviation),
    variance: number("variance", NOISE.variance),
    blocked: number("blocked", NOISE.blocked),
    stay: number("stay", 0),
  };
}

function textOf(value: CommandContext["values"][string]): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function listOf(value: CommandContext["values"][string]): readonly string[] {
  return Array.isArray(value) ? value : [];
}
