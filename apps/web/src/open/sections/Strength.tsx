import { useMessages } from "../../ui/language/useMessages.tsx";

const SENTENCES = [
  "publicPage.methods.detected",
  "publicPage.methods.band",
  "publicPage.methods.possible",
  "publicPage.methods.linkage",
  "publicPage.methods.protected",
  "publicPage.methods.purpose",
  "publicPage.methods.press",
] as const;

/** The methods in plain words: what the number is worth and what it is not. */
export function Strength() {
  const { say } = useMessages();
  return (
    <ul>
      {SENTENCES.map((key) => (
        <li key={key}>{say(key)}</li>
      ))}
    </ul>
  );
}
