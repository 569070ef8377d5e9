import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import staticFiles from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { LANGUAGE_COOKIE } from "./language.ts";

/** The web's server bundle (apps/web/README.md). */
interface Renderer {
  render(request: { url: string; language: "id" | "en"; data: unknown; acceptLanguage: string | undefined }): {
    status: number;
    html: string;
  };
}

export interface Site {
  /** The built web: `client` with the files as they are, `server/entry.js` that renders. */
  webDir: string;
  /** What the public page shows. */
  readPublicPage: () => Promise<unknown>;
}

const YEAR_SECONDS = 31_536_000;

/** Serves the web where it is built: files, the workspace's document, and the public pages rendered here. */
export async function serveSite(app: FastifyInstance, { webDir, readPublicPage }: Site): Promise<boolean> {
  const client = join(webDir, "client");
  const entry = join(webDir, "server", "entry.js");
  if (!existsSync(entry) || !existsSync(client)) return false;
  const { render } = (await import(pathToFileURL(entry).href)) as Renderer;
  await serveFiles(app, client);
  serveWorkspace(app, join(client, "work.html"));
  app.get("/*", async (request, reply) => {
    if (request.url.startsWith("/api/")) return reply.callNotFound();
    if (prefersEnglishHome(request)) return reply.redirect("/en/");
    const language = /^\/en(\/|$)/.test(request.url) ? "en" : "id";
    const acceptLanguage = request.headers["accept-language"];
    const { status, html } = render({ url: request.url, language, data: await readPublicPage(), acceptLanguage });
    return sendPage(reply.code(status), html);
  });
  return true;
}

async function serveFiles(app: FastifyInstance, client: string): Promise<void> {
  await app.register(staticFiles, {
    root: client,
    wildcard: false,
    index: false,
    dotfiles: "ignore",
    globIgnore: ["**/work.html", "**/.vite/**"],
    setHeaders(reply, path) {
      // names under assets carry a hash of their content
      const cached = path.includes("/assets/") ? `public, max-age=${YEAR_SECONDS}, immutable` : "public, max-age=3600";
      reply.header("cache-control", cached);
    },
  });
}

function serveWorkspace(app: FastifyInstance, file: string): void {
  if (!existsSync(file)) return;
  const document = readFileSync(file, "utf8");
  for (const path of ["/kerja", "/kerja/*", "/work", "/work/*"]) app.get(path, (_, reply) => sendPage(reply, document));
}

/** What somebody has read here stays out of every cache. */
function sendPage(reply: FastifyReply, html: string) {
  return reply.header("cache-control", "private, no-store").type("text/html; charset=utf-8").send(html);
}

/** Only the front page follows the remembered language: a link to a page in one language opens in that language. */
function prefersEnglishHome(request: FastifyRequest): boolean {
  return request.url === "/" && request.cookies[LANGUAGE_COOKIE] === "en";
}
