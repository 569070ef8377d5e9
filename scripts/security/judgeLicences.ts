import type { LockedPackage } from "./lockedPackages.ts";

/** Licences that let Suar be used, changed and passed on under Apache-2.0; the last one is for fonts. */
const ALLOWED_LICENCES = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "Unlicense",
  "Zlib",
  "OFL-1.1",
]);

export interface LicenceFinding {
  id: string;
  text: string;
}

/**
 * Packages whose licence is missing, not allowed, or told differently by the lock and by the package as installed.
 *
 * @param licenceInside the licence that the installed package names, or undefined where it is not installed on this machine
 */
export function findingsOfLicences(
  packages: readonly LockedPackage[],
  licenceInside: (one: LockedPackage) => string | null | undefined,
): LicenceFinding[] {
  return packages.flatMap((one) => {
    const inside = licenceInside(one);
    const licence = inside === undefined ? one.licence : inside;
    const finding = (text: string) => [
      { id: `${one.name}@${one.version}`, text: `${one.name}@${one.version} ${text}` },
    ];
    if (licence === null) return finding("names no licence");
    if (!isAllowed(licence)) return finding(`is under ${licence}`);
    if (one.licence !== null && one.licence !== licence)
      return finding(`is under ${licence}, but the lock says ${one.licence}`);
    return [];
  });
}

/** Reads an SPDX expression: of alternatives one must be allowed, of conjunctions all. `WITH` exceptions are not. */
export function isAllowed(expression: string): boolean {
  const text = expression.trim().replace(/^\(([^()]*)\)$/, "$1");
  if (/[()]/.test(text)) return false;
  return text
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((licence) => ALLOWED_LICENCES.has(licence.trim())));
}
