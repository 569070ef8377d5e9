import { PURPOSES, type Purpose } from "@suar/contract";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Select } from "../ui/Select.tsx";
import { PURPOSE_NAMES } from "./identityWords.ts";

/** Nobody reads an identity without a purpose, and no purpose is chosen for anybody. */
export function PurposeChoice({
  purpose,
  onChoose,
}: {
  purpose: Purpose | null;
  onChoose: (purpose: Purpose) => void;
}) {
  const { say } = useMessages();
  return (
    <Select
      label={say("web.identity.purpose")}
      hint={say("web.identity.purposeHint")}
      value={purpose ?? ""}
      onChange={(value) => {
        const chosen = PURPOSES.find((each) => each === value);
        if (chosen !== undefined) onChoose(chosen);
      }}
      choices={[
        { value: "", label: say("web.identity.choosePurpose") },
        ...PURPOSES.map((each) => ({ value: each, label: say(PURPOSE_NAMES[each]) })),
      ]}
    />
  );
}
