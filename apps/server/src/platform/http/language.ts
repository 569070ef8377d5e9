import type { Language } from "@suar/messages";

export const LANGUAGE_COOKIE = "suar_lang";

/** The reader's language: asked for in the address, remembered in the cookie, preferred by the browser; else Indonesian. */
export function languageOf(
  asked: unknown,
  remembered: string | undefined,
  acceptLanguage: string | undefined,
): Language {
  if (isLanguage(asked)) return asked;
  if (isLanguage(remembered)) return remembered;
  return preferredLanguage(acceptLanguage ?? "");
}

function isLanguage(value: unknown): value is Language {
  return value === "id" || value === "en";
}

function preferredLanguage(acceptLanguage: string): Language {
  const ranked = acceptLanguage
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { language: tag.split("-")[0], quality: Number(quality?.split("=")[1] ?? 1) };
    })
    .filter(({ language, quality }) => isLanguage(language) && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return ranked[0]?.language === "en" ? "en" : "id";
}
