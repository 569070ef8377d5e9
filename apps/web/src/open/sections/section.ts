import type { PublicOverview } from "@suar/contract";

/** Every section of the public page answers from the same overview. */
export interface SectionProps {
  readonly overview: PublicOverview;
}
