import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import styles from "./Button.module.css";
import { classNames } from "./classNames.ts";

export type ButtonKind = "primary" | "secondary" | "quiet";

export function buttonClass(kind: ButtonKind): string {
  return classNames(styles.button, styles[kind]);
}

interface ButtonProps extends Omit<AriaButtonProps, "className" | "children"> {
  kind?: ButtonKind;
  /** While its act is under way: stays focusable, cannot be pressed again. */
  isBusy?: boolean;
  children: ReactNode;
}

/** A control at least 44 px high. One primary button a screen. */
export function Button({ kind = "secondary", isBusy = false, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={buttonClass(kind)} isPending={isBusy}>
      {children}
    </AriaButton>
  );
}
