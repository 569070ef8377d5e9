import type { Weighted } from "../chance.ts";

export type Sex = "F" | "M";

/** How one people of the country names its children. */
export interface NameCulture {
  /** First names, by frequency. */
  readonly first: Readonly<Record<Sex, Weighted<string>>>;
  /** Second and third names. */
  readonly more: Readonly<Record<Sex, Weighted<string>>>;
  /** First names of the parents' generation. */
  readonly parents: Readonly<Record<Sex, Weighted<string>>>;
  /** Clan or family name, borne by father and children. */
  readonly clan?: Weighted<string>;
  /** Balinese: a name by order of birth, before the first name. */
  readonly orderNames?: readonly string[];
  /** Share of names made up by the parents; 0.2 unless given. */
  readonly rareNames?: number;
  /** Share of children with a single name. */
  readonly mononyms: number;
  /** Share with a third name. */
  readonly thirdName: number;
}
