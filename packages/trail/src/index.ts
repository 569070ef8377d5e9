export { type Anchor, anchorText, parseAnchor } from "./anchor.ts";
export type { TrailEntry } from "./entry.ts";
export { GENESIS, type Link, lineOf, linkAfter, type Sha256 } from "./link.ts";
export { type Finding, type Tampering, TrailVerifier, type Verdict, type VerifyOptions } from "./verifyTrail.ts";
