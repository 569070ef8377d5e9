import type { Page } from "playwright-core";

/** What a page did that no page of Suar may do. */
export interface Watched {
  /** Addresses asked for outside the server. */
  strangers: string[];
  /** What the content security policy or trusted types stopped. */
  stopped: string[];
  /** Errors that no code caught. */
  faults: string[];
}

/** Watches a page from before its first address on. */
export function watchPage(page: Page, serverUrl: string): Watched {
  const watched: Watched = { strangers: [], stopped: [], faults: [] };
  const isOwn = (url: string) => url.startsWith(`${serverUrl}/`) || /^(data|blob|about):/.test(url);
  page.on("request", (request) => {
    if (!isOwn(request.url())) watched.strangers.push(request.url());
  });
  page.on("pageerror", (error) => watched.faults.push(String(error)));
  page.on("console", (message) => {
    if (/content security policy|trusted ?(types?|html|script)|permissions policy/i.test(message.text()))
      watched.stopped.push(message.text());
  });
  return watched;
}
