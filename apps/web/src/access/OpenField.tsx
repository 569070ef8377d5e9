import type { IdentityField } from "@suar/contract";
import { useProblemText } from "../shell/Asked.tsx";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { FIELD_NAMES } from "./identityWords.ts";
import styles from "./OpenField.module.css";
import type { OpenedFields } from "./useOpenedFields.ts";

interface Props {
  opened: OpenedFields;
  recordId: string;
  field: IdentityField;
  /** The value's shape, where it is known. */
  masked: string | null;
}

/** One masked field with its own act of opening; the read is on the audit trail before the value shows. */
export function OpenField({ opened, recordId, field, masked }: Props) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const state = opened.stateOf(recordId, field);
  if (state?.state === "open") return <span className={styles.open}>{state.value ?? say("web.record.notSaid")}</span>;
  return (
    <span className={styles.closed}>
      {masked !== null && <span className={styles.masked}>{masked}</span>}
      <Button
        kind="quiet"
        isDisabled={opened.purpose === null}
        isBusy={state?.state === "opening"}
        aria-label={say("web.identity.openField", { field: say(FIELD_NAMES[field]) })}
        onPress={() => opened.open(recordId, field)}
      >
        {say("web.identity.open")}
      </Button>
      {state?.state === "failed" && <span role="alert">{problemText(state.error)}</span>}
    </span>
  );
}
