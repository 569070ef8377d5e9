import { formatMessage, type Language, messages } from "@suar/messages";

export interface Progress {
  done: number;
  total: number | null;
  /** What is being done, in the reader's language. */
  label: string;
  secondsLeft: number | null;
}

export interface ProgressBar {
  show(progress: Progress): void;
  /** Removes the bar. */
  end(): void;
}

interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const WIDTH = 28;
const DRAW_EVERY_MS = 80;
const ERASE_LINE = "\r\u001b[2K";

/** A bar on one line of a terminal; where no person watches it draws nothing. */
export function openProgressBar(screen: Screen, language: Language, now: () => number): ProgressBar {
  if (screen.isTTY !== true) return { show: () => undefined, end: () => undefined };
  let drawnAt = 0;
  return {
    show(progress) {
      if (now() - drawnAt < DRAW_EVERY_MS && progress.done !== progress.total) return;
      drawnAt = now();
      screen.write(ERASE_LINE + drawBar(progress, language).slice(0, (screen.columns ?? 80) - 1));
    },
    end: () => screen.write(ERASE_LINE),
  };
}

export function drawBar({ done, total, label, secondsLeft }: Progress, language: Language): string {
  if (total === null || total === 0) return `${label} ${done.toLocaleString(language)}`;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * WIDTH);
  const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
  const left = secondsLeft === null ? "" : formatMessage(messages["cli.progress.left"], language, { secondsLeft });
  return `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${label}${left}`;
}
