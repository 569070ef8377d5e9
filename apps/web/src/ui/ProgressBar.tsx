import { ProgressBar as AriaProgressBar, Label } from "react-aria-components";
import { classNames } from "./classNames.ts";
import styles from "./ProgressBar.module.css";

interface Props {
  label: string;
  /** 0–1; null while the end is not known. */
  share: number | null;
  /** What stands beside the bar: counts, time left. */
  text?: string;
}

export function ProgressBar({ label, share, text }: Props) {
  const known = share === null ? {} : { value: Math.round(Math.min(1, Math.max(0, share)) * 100) };
  return (
    <AriaProgressBar
      {...known}
      isIndeterminate={share === null}
      className={classNames(styles.progress)}
      {...(text === undefined ? {} : { valueLabel: text })}
    >
      <span className={styles.words}>
        <Label>{label}</Label>
        {text !== undefined && <span className={styles.text}>{text}</span>}
      </span>
      <span className={styles.track}>
        <span
          className={classNames(styles.bar, share === null && styles.unknown)}
          style={share === null ? undefined : { transform: `scaleX(${Math.min(1, Math.max(0, share))})` }}
        />
      </span>
    </AriaProgressBar>
  );
}
