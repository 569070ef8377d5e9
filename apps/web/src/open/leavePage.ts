/** An everyday page that explains an opened browser; nothing is asked of it before the reader leaves. */
export const NEUTRAL_SITE = "https://www.bmkg.go.id/";

function forgetLanguage(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from Firefox and Safari
  document.cookie = "suar_lang=; path=/; max-age=0; samesite=lax";
}

/** Leaves at once: empties the screen before the other site answers, and takes this page's place in the history. */
export function leavePage(): void {
  document.title = "BMKG";
  document.body.replaceChildren();
  forgetLanguage();
  window.location.replace(NEUTRAL_SITE);
}
