import { useEffect, useRef } from "react";
import { Input, Label, SearchField } from "react-aria-components";
import { classNames } from "./classNames.ts";
import { useMessages } from "./language/useMessages.tsx";
import styles from "./SearchBox.module.css";

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** The one search box of the workspace; the key `/` goes to it from anywhere that is not itself a field. */
export function SearchBox({ value, onSearch }: { value: string; onSearch: (words: string) => void }) {
  const { say } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const goThere = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", goThere);
    return () => document.removeEventListener("keydown", goThere);
  }, []);
  return (
    <search className={styles.search}>
      <SearchField
        className={classNames(styles.field)}
        defaultValue={value}
        key={value}
        onSubmit={(words) => onSearch(words.trim())}
      >
        <Label className="visually-hidden">{say("web.ui.search")}</Label>
        <Input
          ref={input}
          className={classNames(styles.input)}
          placeholder={say("web.ui.searchHint")}
          aria-keyshortcuts="/"
        />
      </SearchField>
    </search>
  );
}
