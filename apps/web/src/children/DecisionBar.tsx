import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import styles from "./DecisionBar.module.css";
import { useShortcuts } from "./useShortcuts.ts";

const REMEMBERED = "suar.review.keys";

interface Props {
  isBusy: boolean;
  onSame: () => void;
  onDifferent: () => void;
  onSkip: () => void;
  onUndo: (() => void) | undefined;
}

/** Link, split, skip, undo: by hand or by key. A decision binds every later run until it is taken back. */
export function DecisionBar({ isBusy, onSame, onDifferent, onSkip, onUndo }: Props) {
  const { say } = useMessages();
  const [hasKeys, setHasKeys] = useState(() => localStorage.getItem(REMEMBERED) !== "off");
  useShortcuts(hasKeys && !isBusy, {
    "1": onSame,
    "2": onDifferent,
    "3": onSkip,
    ...(onUndo === undefined ? {} : { u: onUndo }),
  });
  const key = (name: string) =>
    hasKeys ? (
      <span className={styles.key} aria-hidden="true">
        {name}
      </span>
    ) : null;
  return (
    <div className={styles.bar}>
      <div className={styles.acts}>
        <Button kind="primary" isBusy={isBusy} onPress={onSame}>
          {say("web.pair.link")} {key("1")}
        </Button>
        <Button isBusy={isBusy} onPress={onDifferent}>
          {say("web.pair.split")} {key("2")}
        </Button>
        <Button kind="quiet" isDisabled={isBusy} onPress={onSkip}>
          {say("web.pair.skip")} {key("3")}
        </Button>
        {onUndo !== undefined && (
          <Button kind="quiet" isDisabled={isBusy} onPress={onUndo}>
            {say("web.pair.undo")} {key("U")}
          </Button>
        )}
      </div>
      <div className={styles.keys}>
        <Checkbox
          isSelected={hasKeys}
          onChange={(isOn) => {
            localStorage.setItem(REMEMBERED, isOn ? "on" : "off");
            setHasKeys(isOn);
          }}
        >
          {say("web.pair.keys")}
        </Checkbox>
      </div>
    </div>
  );
}
