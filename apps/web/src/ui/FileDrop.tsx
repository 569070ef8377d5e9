import { Button as AriaButton, DropZone, FileTrigger, Text } from "react-aria-components";
import { buttonClass } from "./Button.tsx";
import { classNames } from "./classNames.ts";
import styles from "./FileDrop.module.css";
import { useMessages } from "./language/useMessages.tsx";

interface Props {
  label: string;
  hint: string;
  accept: readonly string[];
  allowsMany?: boolean;
  onFiles: (files: File[]) => void;
}

/** Takes files dropped, pasted or chosen. */
export function FileDrop({ label, hint, accept, allowsMany = false, onFiles }: Props) {
  const { say } = useMessages();
  return (
    <DropZone
      className={classNames(styles.zone)}
      aria-label={label}
      onDrop={async (event) => {
        const dropped = event.items.filter((item) => item.kind === "file");
        onFiles(await Promise.all(dropped.slice(0, allowsMany ? dropped.length : 1).map((item) => item.getFile())));
      }}
    >
      <Text slot="label" className={classNames(styles.label)}>
        {label}
      </Text>
      <p className={styles.hint}>{hint}</p>
      <FileTrigger
        acceptedFileTypes={accept}
        allowsMultiple={allowsMany}
        onSelect={(files) => onFiles(Array.from(files ?? []))}
      >
        <AriaButton className={buttonClass("secondary")}>
          {say(allowsMany ? "web.ui.chooseFiles" : "web.ui.chooseFile")}
        </AriaButton>
      </FileTrigger>
    </DropZone>
  );
}
