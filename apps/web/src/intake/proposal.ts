import type { Answer, proposeMapping } from "@suar/contract";

/** What Suar recognised in a delivered file and proposes for it. */
export type Proposal = Answer<typeof proposeMapping>;
