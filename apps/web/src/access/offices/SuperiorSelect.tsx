import { listPositions } from "@suar/contract";
import { useRoute } from "../../client/queries.ts";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Select } from "../../ui/Select.tsx";

interface Props {
  value: string;
  /** The position whose superior is chosen, where there is one already: it cannot be its own. */
  own: string | null;
  onChange: (positionId: string) => void;
}

/** Whom duties go to that the holder may not see. */
export function SuperiorSelect({ value, own, onChange }: Props) {
  const { say } = useMessages();
  const positions = useRoute(listPositions, {}).data ?? [];
  return (
    <Select
      label={say("web.positions.superior")}
      hint={say("web.positions.superiorHint")}
      value={value}
      choices={[
        { value: "", label: say("web.positions.noSuperior") },
        ...positions
          .filter(({ id, closedOn }) => id !== own && closedOn === null)
          .map(({ id, title, organisation }) => ({
            value: id,
            label: say("web.positions.inOrganisation", { title, organisation }),
          })),
      ]}
      onChange={onChange}
    />
  );
}
