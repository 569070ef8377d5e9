import type { PositionWarning } from "@suar/contract";
import type { MessageKey } from "@suar/messages";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { StatusText } from "../../ui/StatusText.tsx";

export const WARNING_WORDS: Readonly<Record<PositionWarning, MessageKey>> = {
  vacant: "web.positions.vacant",
  endsSoon: "web.positions.endsSoon",
  territoryChanged: "web.positions.territoryChanged",
};

export function WarningsInWords({ warnings }: { warnings: readonly PositionWarning[] }) {
  const { say } = useMessages();
  return warnings.map((warning) => (
    <StatusText key={warning} tone="due">
      {say(WARNING_WORDS[warning])}
    </StatusText>
  ));
}
