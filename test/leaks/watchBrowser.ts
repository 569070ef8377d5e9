import type { Page } from "playwright-core";

/** What a browser keeps and what it asks for, as text. */
export interface Kept {
  addresses: string[];
  problems: string[];
}

/** Notes every address asked for or shown, and every answer that is a refusal or an error. */
export function watchBrowser(page: Page): Kept {
  const kept: Kept = { addresses: [], problems: [] };
  page.on("request", (request) => kept.addresses.push(request.url()));
  page.on("framenavigated", (frame) => kept.addresses.push(frame.url()));
  page.on("response", async (response) => {
    if (response.status() >= 400) kept.problems.push(await response.text().catch(() => ""));
  });
  return kept;
}

/** Everything in local, session and cache storage, in IndexedDB, in cookies and in the state of the history. */
export async function readStorage(page: Page): Promise<string> {
  const inPage = await page.evaluate(async () => {
    const parts: string[] = [
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      JSON.stringify(history.state),
      document.cookie,
      window.name,
    ];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        parts.push(request.url, (await (await cache.match(request))?.text()) ?? "");
      }
    }
    const wait = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await wait(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const values = await wait(database.transaction(store).objectStore(store).getAll());
        parts.push(JSON.stringify(values));
      }
      database.close();
    }
    const workers = await navigator.serviceWorker.getRegistrations();
    return [...parts, ...workers.map(({ scope }) => scope)].join("\n");
  });
  return `${inPage}\n${JSON.stringify(await page.context().cookies())}`;
}
