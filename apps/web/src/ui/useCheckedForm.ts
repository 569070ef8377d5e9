import { type FormEvent, useState } from "react";
import { useMessages } from "./language/useMessages.tsx";

/** What keeps a form from being sent: fields without an answer, and fields whose answer cannot be, with the reason. */
export interface Faults<F extends string> {
  missing: readonly F[];
  wrong: Readonly<Partial<Record<F, string>>>;
}

/**
 * Faults stand at their fields: what is wrong at once, what is missing only after the first try, which also leads to the
 * first of them. Nothing is sent, and nothing typed is lost, while a fault stands.
 */
export function useCheckedForm<F extends string>({ missing, wrong }: Faults<F>, send: () => void) {
  const { say } = useMessages();
  const [isTried, setTried] = useState(false);
  const faultOf = (field: F): string | undefined =>
    wrong[field] ?? (isTried && missing.includes(field) ? say("web.ui.needed") : undefined);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isReady = missing.length === 0 && Object.keys(wrong).length === 0;
    setTried(!isReady);
    if (isReady) return send();
    const form = event.currentTarget;
    requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  return { faultOf, onSubmit };
}
