import type { Language } from "@suar/messages";

/** The workspace's own word in each language; what follows it is the same in both, so that switching keeps the place. */
export const WORKSPACE: Readonly<Record<Language, string>> = { id: "/kerja", en: "/work" };

function isWithin(path: string, start: string): boolean {
  return path === start || path.startsWith(`${start}/`);
}

/** Indonesian unless the address is English. */
export function languageOfPath(path: string): Language {
  return isWithin(path, WORKSPACE.en) ? "en" : "id";
}

/** `/kerja/intake` → `/intake`: the path that the routes know. */
export function withoutWorkspace(path: string): string {
  const start = Object.values(WORKSPACE).find((word) => isWithin(path, word));
  if (start === undefined) return path;
  return path.slice(start.length) || "/";
}

/** `/intake` → `/kerja/intake` or `/work/intake`. */
export function withWorkspace(path: string, language: Language): string {
  const inner = withoutWorkspace(path);
  return inner === "/" ? WORKSPACE[language] : `${WORKSPACE[language]}${inner}`;
}
