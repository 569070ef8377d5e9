const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

interface Origins {
  method: string;
  fetchSite: string | undefined;
  origin: string | undefined;
  /** The host people address, as the browser names it. */
  host: string;
}

/**
 * True for a request that changes something and that another site made a browser send.
 * Browsers say so in Sec-Fetch-Site, older ones in Origin; programs send neither and carry no ambient cookie.
 */
export function comesFromAnotherSite({ method, fetchSite, origin, host }: Origins): boolean {
  if (SAFE.has(method)) return false;
  if (fetchSite !== undefined) return fetchSite !== "same-origin" && fetchSite !== "none";
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
