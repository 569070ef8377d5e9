import { askIssuer } from "@suar/contract";
import { useMutation } from "@tanstack/react-query";
import { call } from "../../client/call.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import styles from "../SignIn.module.css";
import { type Journey, leaveForIssuer } from "./issuerJourney.ts";

interface Props {
  name: string;
  label: string;
  /** What the ticket is for. */
  journeyOf: (ticket: string) => Journey;
}

/** A button that leads to the issuer's page. */
export function IssuerEntry({ name, label, journeyOf }: Props) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const leave = useMutation({
    mutationFn: () => call(askIssuer, { body: {} }),
    onSuccess: ({ ticket, address }) => leaveForIssuer(journeyOf(ticket), address),
  });
  return (
    <div className={styles.form}>
      {leave.isError && <Banner tone="fault" title={problemText(leave.error) ?? ""} />}
      <Button isBusy={leave.isPending} onPress={() => leave.mutate()}>
        {label}
      </Button>
      <p className={styles.position}>{say("web.signIn.issuerHint", { name })}</p>
    </div>
  );
}
