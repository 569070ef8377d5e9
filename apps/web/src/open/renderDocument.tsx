import type { PublicOverview } from "@suar/contract";
import { formatMessage, type Language } from "@suar/messages/catalogue";
import { publicMessages } from "@suar/messages/public";
import { renderToString } from "react-dom/server";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { PublicPage } from "./PublicPage.tsx";

/** What the client build wrote, with leading slash and hash. */
export interface ClientAssets {
  readonly script: string;
  readonly modules: readonly string[];
  readonly styles: readonly string[];
  readonly font: string;
}

export interface PublicRequest {
  /** Path of the request, `/` or `/en/`; everything else renders the page that was not found. */
  readonly url: string;
  readonly language: Language;
  readonly data: PublicOverview;
  /** The request's header as it came; an Indonesian page then offers English at once. */
  readonly acceptLanguage?: string;
}

export interface PublicAnswer {
  readonly status: 200 | 404;
  /** The whole document, from the doctype on. It holds no inline script or style, so `script-src 'self'` fits. */
  readonly html: string;
}

/** True where the browser prefers English to Indonesian. */
export function asksForEnglish(acceptLanguage: string): boolean {
  const wanted = acceptLanguage
    .split(",")
    .map((part) => {
      const [tag = "", quality = "q=1"] = part.trim().split(/\s*;\s*/);
      return { tag: tag.toLowerCase(), quality: Number(quality.replace("q=", "")) };
    })
    .filter(({ tag, quality }) => /^(id|in|ms|en)\b/.test(tag) && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.tag.startsWith("en") ?? false;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
}

/** JSON inside a script element must not be able to end it. */
function embedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

function headOf(request: PublicRequest, assets: ClientAssets, isFound: boolean): string {
  const { language, data } = request;
  const say = (key: keyof typeof publicMessages) => escapeText(formatMessage(publicMessages[key], language));
  const isIndexed = isFound && data.state === "released";
  return [
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${say(isFound ? "publicPage.question" : "publicPage.notFound.title")} · Suar</title>`,
    `<meta name="description" content="${say("publicPage.description")}">`,
    `<meta name="referrer" content="no-referrer">`,
    ...(isIndexed ? [] : [`<meta name="robots" content="noindex">`]),
    `<meta name="color-scheme" content="light dark">`,
    `<meta name="theme-color" content="#0b5f5c">`,
    `<link rel="icon" href="/favicon.svg" type="image/svg+xml">`,
    `<link rel="alternate" hreflang="id" href="/">`,
    `<link rel="alternate" hreflang="en" href="/en/">`,
    `<link rel="preload" href="${assets.font}" as="font" type="font/woff2" crossorigin>`,
    ...assets.styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...assets.modules.map((href) => `<link rel="modulepreload" href="${href}">`),
    `<script type="module" src="${assets.script}"></script>`,
  ].join("\n");
}

/** Renders one public page as a whole document; pure, so that the same request gives the same bytes. */
export function renderDocument(request: PublicRequest, assets: ClientAssets): PublicAnswer {
  const isFound = ["/", "/en", "/en/"].includes(request.url.split("?")[0] ?? "");
  const page = {
    language: request.language,
    overview: request.data,
    offersEnglish: request.language === "id" && asksForEnglish(request.acceptLanguage ?? ""),
  };
  const body = renderToString(isFound ? <PublicPage {...page} /> : <NotFoundPage language={request.language} />);
  const html = `<!doctype html>
<html lang="${request.language}">
<head>
${headOf(request, assets, isFound)}
</head>
<body>
<div id="page">${body}</div>
<script type="application/json" id="page-input">${embedJson(isFound ? page : { language: request.language, notFound: true })}</script>
</body>
</html>
`;
  return { status: isFound ? 200 : 404, html };
}
