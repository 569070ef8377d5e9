import { calendarDay, LONGEST_CLIENT_KEY_DAYS } from "@suar/contract";
import { DateField } from "../../ui/DateField.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { readKeyText } from "./readKeyText.ts";

const DAY_MS = 86_400_000;

export interface KeyDraft {
  text: string;
  to: string;
}

type Field = "key" | "to";

/** A year: long enough not to be in the way, short enough that rotating is not forgotten. */
export function emptyKey(now: Date): KeyDraft {
  return { text: "", to: calendarDay(new Date(now.getTime() + 365 * DAY_MS)) };
}

/** What keeps this key from being sent. */
export function useKeyFaults({ text, to }: KeyDraft): { missing: Field[]; wrong: { key?: string } } {
  const { say } = useMessages();
  const missing: Field[] = [...(text.trim() === "" ? ["key" as const] : []), ...(to === "" ? ["to" as const] : [])];
  const key = readKeyText(text);
  return { missing, wrong: text.trim() !== "" && typeof key === "string" ? { key: say(`web.clientKeys.${key}`) } : {} };
}

interface Props {
  draft: KeyDraft;
  onChange: (draft: KeyDraft) => void;
  faultOf: (field: Field) => string | undefined;
}

/** A public key as its owner gave it, and the last day on which it holds. */
export function KeyFields({ draft, onChange, faultOf }: Props) {
  const { say } = useMessages();
  const now = new Date();
  return (
    <>
      <TextField
        label={say("web.clientKeys.public")}
        hint={say("web.clientKeys.publicHint")}
        rows={3}
        spellCheck="false"
        autoComplete="off"
        value={draft.text}
        fault={faultOf("key")}
        onChange={(text) => onChange({ ...draft, text })}
      />
      <DateField
        label={say("web.clientKeys.to")}
        value={draft.to}
        min={calendarDay(now)}
        max={calendarDay(new Date(now.getTime() + LONGEST_CLIENT_KEY_DAYS * DAY_MS))}
        fault={faultOf("to")}
        onChange={(to) => onChange({ ...draft, to })}
      />
    </>
  );
}
