// Both languages complete: every message has both texts, in valid ICU syntax, with the same arguments. `npm run check:languages`.
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { messages } from "./src/index.ts";

function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    const own = "value" in element && element.type !== TYPE.literal ? [element.value] : [];
    const inner =
      "options" in element ? Object.values(element.options).flatMap((option) => argumentsOf(option.value)) : [];
    const children = "children" in element ? argumentsOf(element.children) : [];
    return [...own, ...inner, ...children];
  });
}

const faults: string[] = [];
for (const [key, message] of Object.entries(messages as Record<string, { id: string; en: string }>)) {
  const seen = (["id", "en"] as const).map((language) => {
    const text = message[language];
    if (text.trim() === "") faults.push(`${key}: ${language} is empty`);
    if (text.includes("!")) faults.push(`${key}: ${language} has an exclamation mark`);
    try {
      return [...new Set(argumentsOf(parse(text, { ignoreTag: true })))].sort().join(", ");
    } catch (error) {
      faults.push(`${key}: ${language} is not valid ICU syntax (${String(error)})`);
      return "";
    }
  });
  if (seen[0] !== seen[1]) faults.push(`${key}: arguments differ (id: ${seen[0]}; en: ${seen[1]})`);
}

if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.info(`${Object.keys(messages).length} messages complete in both languages`);
