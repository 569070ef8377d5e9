/** Address of the site's typeface for plain Latin letters, read from the style sheets that the page has loaded. */
function findFontAddress(): string | undefined {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, sheet })));
  for (const { rule, sheet } of rules) {
    if (!(rule instanceof CSSFontFaceRule)) continue;
    const source = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
    const isLatin = rule.style.getPropertyValue("unicode-range").startsWith("U+0-FF");
    if (isLatin && source !== undefined) return new URL(source, sheet.href ?? document.baseURI).href;
  }
  return undefined;
}

function readAsDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** A style that carries the typeface inside, so that a picture looks the same wherever it is taken; empty where it is not loaded. */
export async function siteFontFace(): Promise<string> {
  const address = findFontAddress();
  if (address === undefined) return "";
  const answer = await fetch(address);
  if (!answer.ok) return "";
  const font = await readAsDataUrl(await answer.blob());
  return `@font-face{font-family:"Source Sans 3 Variable";font-weight:200 900;src:url("${font}") format("woff2")}`;
}
