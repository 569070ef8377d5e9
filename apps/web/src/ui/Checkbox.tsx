import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps } from "react-aria-components";
import styles from "./Checkbox.module.css";
import { classNames } from "./classNames.ts";

interface Props extends Omit<CheckboxProps, "className" | "children"> {
  children: ReactNode;
}

export function Checkbox({ children, ...rest }: Props) {
  return (
    <AriaCheckbox {...rest} className={classNames(styles.choice)}>
      <span className={classNames(styles.box)} aria-hidden="true" />
      <span>{children}</span>
    </AriaCheckbox>
  );
}
