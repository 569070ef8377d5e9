import type { KeyObject } from "node:crypto";

/** A version that the database knows, and what an external service needs to open it. */
interface KnownVersion {
  version: number;
  wrappedByService: string | null;
}

/** Where master keys come from: a file, the environment or an external key service. */
export interface KeySource {
  /** The keys of these versions, as far as the source has them. */
  load(versions: readonly KnownVersion[]): Promise<ReadonlyMap<number, KeyObject>>;
  /** Makes the key of a new version and keeps it where the next `load` finds it. */
  make(version: number): Promise<{ key: KeyObject; wrappedByService: string | null }>;
}
