import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A finding that somebody has looked at and accepted until a day, with the reason. */
export interface Exception {
  /** What is accepted: an advisory's id, `name@version`, or the fingerprint of a match. */
  of: string;
  reason: string;
  /** Last day of its validity, `yyyy-mm-dd`; then it is looked at again. */
  until: string;
}

type Check = "dependencies" | "licences" | "secrets";

export function readExceptions(check: Check): Exception[] {
  const text = readFileSync(join(import.meta.dirname, "exceptions.json"), "utf8");
  return (JSON.parse(text) as Record<Check, Exception[]>)[check];
}

/** Splits findings into those that stand and those accepted today; an exception without a reason accepts nothing. */
export function settle<Finding extends { id: string }>(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
  today: string,
): { standing: Finding[]; accepted: Finding[] } {
  const isAccepted = ({ id }: Finding) =>
    exceptions.some(({ of, reason, until }) => of === id && until >= today && reason.trim().length >= 20);
  return {
    standing: findings.filter((finding) => !isAccepted(finding)),
    accepted: findings.filter(isAccepted),
  };
}

export function isoToday(): string {
  return new Date().toISOString().slice(0, 10);
}
