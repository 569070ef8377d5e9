import { type RefObject, useEffect, useRef } from "react";

/** After a change of screen the keyboard and the screen reader begin at its content, not where the last one ended. */
export function useFocusOnArrival(path: string, content: RefObject<HTMLElement | null>): void {
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    content.current?.focus({ preventScroll: true });
  }, [path, content]);
}
