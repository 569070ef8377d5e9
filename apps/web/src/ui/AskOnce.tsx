import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import styles from "./AskOnce.module.css";
import { Button } from "./Button.tsx";
import { classNames } from "./classNames.ts";
import { useMessages } from "./language/useMessages.tsx";

interface Props {
  isOpen: boolean;
  title: string;
  /** What the act does and to whom it will be visible. */
  children: ReactNode;
  /** The act's own verb, never a bare "OK". */
  act: string;
  isBusy?: boolean;
  isReady?: boolean;
  onAct: () => void;
  onLeave: () => void;
}

/** Asks once before an act that cannot simply be taken back. */
export function AskOnce({ isOpen, title, children, act, isBusy = false, isReady = true, onAct, onLeave }: Props) {
  const { say } = useMessages();
  return (
    <ModalOverlay
      className={classNames(styles.overlay)}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onLeave();
      }}
    >
      <Modal className={classNames(styles.modal)}>
        <Dialog className={classNames(styles.dialog)}>
          <Heading slot="title" className={classNames(styles.title)}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          <div className={styles.acts}>
            <Button kind="primary" isBusy={isBusy} isDisabled={!isReady} onPress={onAct}>
              {act}
            </Button>
            <Button kind="quiet" onPress={onLeave}>
              {say("web.ui.leave")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
