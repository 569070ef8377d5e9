import { useMessages } from "../../ui/language/useMessages.tsx";
import { HelpLinks } from "../HelpLinks.tsx";

export function Help() {
  const { say } = useMessages();
  return (
    <>
      <p>{say("publicPage.help.anyone")}</p>
      <p>{say("publicPage.help.suspicion")}</p>
      <p>{say("publicPage.help.blame")}</p>
      <HelpLinks />
    </>
  );
}
