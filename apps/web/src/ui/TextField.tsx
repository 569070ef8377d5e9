import {
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  type TextFieldProps,
} from "react-aria-components";
import { classNames } from "./classNames.ts";
import styles from "./Field.module.css";

interface Props extends Omit<TextFieldProps, "className" | "children"> {
  label: string;
  hint?: string;
  fault?: string | undefined;
  rows?: number;
  inputMode?: "text" | "numeric" | "email" | "search" | "url";
}

export function TextField({ label, hint, fault, rows, inputMode, ...rest }: Props) {
  return (
    <AriaTextField {...rest} className={classNames(styles.field)} isInvalid={fault !== undefined}>
      <Label className={classNames(styles.label)}>{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className={classNames(styles.hint)}>
          {hint}
        </Text>
      )}
      {rows === undefined ? (
        <Input className={classNames(styles.control)} inputMode={inputMode} />
      ) : (
        <TextArea className={classNames(styles.control, styles.tall)} rows={rows} />
      )}
      <FieldError className={classNames(styles.fault)}>{fault}</FieldError>
    </AriaTextField>
  );
}
