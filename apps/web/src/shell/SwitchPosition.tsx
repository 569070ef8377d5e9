import { choosePosition, listOwnPositions } from "@suar/contract";
import { useMutation } from "@tanstack/react-query";
import { useAccount } from "../access/session.ts";
import { call } from "../client/call.ts";
import { useRoute } from "../client/queries.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Select } from "../ui/Select.tsx";
import { useProblemText } from "./Asked.tsx";
import { withWorkspace } from "./workspacePath.ts";

/** For whoever holds several positions today: which one to act from. Rights and lists change with it. */
export function SwitchPosition() {
  const { say, language } = useMessages();
  const account = useAccount();
  const problemText = useProblemText();
  const held = useRoute(listOwnPositions, {}).data ?? [];
  const choose = useMutation({
    mutationFn: (positionId: string) => call(choosePosition, { body: { positionId } }),
    // a full load leaves nothing on the screen or in memory that only the other position may see
    onSuccess: () => window.location.assign(withWorkspace("/", language)),
  });
  if (held.length < 2) return null;
  return (
    <Select
      label={say("web.shell.actFrom")}
      value={account.positionId ?? ""}
      fault={problemText(choose.error)}
      isDisabled={choose.isPending}
      choices={held.map(({ positionId, position, organisation }) => ({
        value: positionId,
        label: say("web.positions.inOrganisation", { title: position, organisation }),
      }))}
      onChange={(positionId) => choose.mutate(positionId)}
    />
  );
}
