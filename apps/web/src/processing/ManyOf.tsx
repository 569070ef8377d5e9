import type { MessageKey } from "@suar/messages";
import { Checkbox } from "../ui/Checkbox.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";

interface Props<V extends string> {
  label: string;
  choices: readonly V[];
  chosen: readonly V[];
  wordOf: (value: V) => MessageKey;
  onChange: (chosen: V[]) => void;
}

/** Several of a list, in the list's order. */
export function ManyOf<V extends string>({ label, choices, chosen, wordOf, onChange }: Props<V>) {
  const { say } = useMessages();
  return (
    <fieldset>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <Checkbox
          key={choice}
          isSelected={chosen.includes(choice)}
          onChange={(isOn: boolean) =>
            onChange(choices.filter((each) => (each === choice ? isOn : chosen.includes(each))))
          }
        >
          {say(wordOf(choice))}
        </Checkbox>
      ))}
    </fieldset>
  );
}
