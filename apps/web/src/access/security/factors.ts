import type { Answer, readSecurity } from "@suar/contract";

/** What an account can prove itself with. */
export type Factors = Answer<typeof readSecurity>;
