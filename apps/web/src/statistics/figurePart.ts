import type { Figure } from "@suar/contract";
import type { Definition } from "./definition.ts";

/** A figure with the definition that it counts. */
export interface FigurePart {
  figure: Figure;
  definition: Definition;
}
