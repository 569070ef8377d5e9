/** One package that the lock file installs with the product. */
export interface LockedPackage {
  name: string;
  version: string;
  /** Folder below the repository, where it is installed on a machine that needs it. */
  folder: string;
  licence: string | null;
  integrity: string | null;
  /** What its maintainers said when they withdrew the version, if they did. */
  deprecated: string | null;
  /** Where it comes from, if the lock names a place outside the registry. */
  foreignSource: string | null;
}

interface LockEntry {
  name?: string;
  version?: string;
  license?: unknown;
  integrity?: string;
  deprecated?: string;
  resolved?: string;
  dev?: boolean;
  link?: boolean;
}

/**
 * The packages that run in production: everything in the lock except what only development needs and the repository's own.
 *
 * @example productionPackagesOf(readFileSync("package-lock.json", "utf8"))
 */
export function productionPackagesOf(lockText: string): LockedPackage[] {
  const { packages } = JSON.parse(lockText) as { packages: Record<string, LockEntry> };
  return Object.entries(packages)
    .filter(([folder, entry]) => folder.includes("node_modules/") && entry.dev !== true && entry.link !== true)
    .map(([folder, entry]) => ({
      name: entry.name ?? folder.replace(/^.*node_modules\//, ""),
      version: entry.version ?? "",
      folder,
      licence: typeof entry.license === "string" ? entry.license : null,
      integrity: entry.integrity ?? null,
      deprecated: entry.deprecated ?? null,
      foreignSource: /^(git|http:|file:)/.test(entry.resolved ?? "") ? (entry.resolved ?? null) : null,
    }));
}

/** Names and exact versions that the repository's own package files ask for outside development. */
export function directDependenciesOf(packageTexts: readonly string[]): Set<string> {
  const names = packageTexts.flatMap((text) => {
    const { dependencies = {} } = JSON.parse(text) as { dependencies?: Record<string, string> };
    return Object.keys(dependencies);
  });
  return new Set(names);
}
