import { askIssuer, renewProofWithIssuer } from "@suar/contract";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { call } from "../../client/call.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { answerThrough, openIssuerWindow } from "./issuerJourney.ts";
import { useIssuerName } from "./useIssuerName.ts";

interface Props {
  /** A code of the authenticator, where one was typed. */
  given: { code?: string };
  onProven: () => void;
}

/** A fresh proof by the issuer, in a window of its own: what was typed in this one stays. */
export function ProofByIssuer({ given, onProven }: Props) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const name = useIssuerName();
  const [isBlocked, setBlocked] = useState(false);
  const waiting = useRef<AbortController>(null);
  useEffect(() => () => waiting.current?.abort(), []);
  const prove = useMutation({
    mutationFn: async (opened: Window) => {
      waiting.current?.abort();
      waiting.current = new AbortController();
      const { ticket, address } = await call(askIssuer, { body: { anew: true } });
      const answer = await answerThrough(opened, address, waiting.current.signal);
      return call(renewProofWithIssuer, { body: { ticket, answer, ...given } });
    },
    onSuccess: onProven,
  });
  if (name === null) return null;
  const onPress = () => {
    const opened = openIssuerWindow();
    setBlocked(opened === undefined);
    if (opened !== undefined) prove.mutate(opened);
  };
  return (
    <>
      {isBlocked && <Banner tone="fault" title={say("web.issuer.noWindow", { name })} />}
      {prove.isError && <Banner tone="fault" title={problemText(prove.error) ?? ""} />}
      <Button onPress={onPress}>{say("web.proof.issuer", { name })}</Button>
    </>
  );
}
