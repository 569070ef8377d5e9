import { useProblemText } from "../../shell/Asked.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { deviceFault } from "./passkeyInBrowser.ts";

/** The words of a failed act with a passkey: the server's, or what the device did not do. */
export function usePasskeyProblem(): (error: unknown) => string | undefined {
  const { say } = useMessages();
  const problemText = useProblemText();
  return (error) => {
    const fault = deviceFault(error ?? null);
    return fault === undefined ? problemText(error) : say(fault);
  };
}
