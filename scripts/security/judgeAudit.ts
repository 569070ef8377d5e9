import type { LockedPackage } from "./lockedPackages.ts";

export interface DependencyFinding {
  /** The advisory's id, or `name@version` where the lock or the registry is what was looked at. */
  id: string;
  severity: "low" | "moderate" | "high" | "critical";
  text: string;
}

interface Advisory {
  name: string;
  title: string;
  url: string;
  severity: DependencyFinding["severity"];
  range: string;
}

/** The shape of `npm audit --json`, as far as it is read here. */
export interface AuditReport {
  auditReportVersion?: number;
  vulnerabilities?: Record<string, { via: (string | Advisory)[] }>;
  statusCode?: number;
}

/** True for a report that was really made; an error answer of the registry has no version. */
export function wasAudited(report: AuditReport): boolean {
  return report.auditReportVersion === 2 && report.vulnerabilities !== undefined;
}

/** Every advisory of an audit, once, the gravest first. */
export function findingsOfAudit({ vulnerabilities = {} }: AuditReport): DependencyFinding[] {
  const found = new Map<string, DependencyFinding>();
  for (const { via } of Object.values(vulnerabilities)) {
    for (const advisory of via) {
      if (typeof advisory === "string") continue;
      const id = advisory.url.split("/").at(-1) ?? advisory.url;
      const text = `${advisory.name} ${advisory.range}: ${advisory.title} (${advisory.url})`;
      found.set(id, { id, severity: advisory.severity, text });
    }
  }
  return [...found.values()].sort((a, b) => Number(isGrave(b)) - Number(isGrave(a)));
}

/** What the lock says by itself: no hash, a source outside the registry, or a version its maintainers withdrew. */
export function findingsOfLock(packages: readonly LockedPackage[]): DependencyFinding[] {
  return packages.flatMap(({ name, version, integrity, deprecated, foreignSource }) => {
    const finding = (text: string): DependencyFinding => ({
      id: `${name}@${version}`,
      severity: "high",
      text: `${name}@${version}: ${text}`,
    });
    return [
      ...(integrity === null ? [finding("is locked without a hash")] : []),
      ...(foreignSource === null ? [] : [finding(`comes from ${foreignSource}, not from the registry`)]),
      ...(deprecated === null ? [] : [finding(`its maintainers withdrew it: ${deprecated}`)]),
    ];
  });
}

/** What the registry says of a locked version today. */
export interface PublishedVersion {
  version?: string;
  deprecated?: string;
  "dist.integrity"?: string;
}

/** A version that is no longer published, was withdrawn, or has other content than the lock. */
export function findingsOfRegistry(locked: LockedPackage, published: PublishedVersion | null): DependencyFinding[] {
  const finding = (text: string): DependencyFinding => ({
    id: `${locked.name}@${locked.version}`,
    severity: "high",
    text: `${locked.name}@${locked.version}: ${text}`,
  });
  if (published === null) return [finding("is no longer in the registry")];
  const integrity = published["dist.integrity"];
  return [
    ...(published.deprecated ? [finding(`its maintainers withdrew it: ${published.deprecated}`)] : []),
    ...(integrity === locked.integrity ? [] : [finding("the registry holds other content than the lock")]),
  ];
}

export function isGrave({ severity }: DependencyFinding): boolean {
  return severity === "high" || severity === "critical";
}
