import { ageGroups, type CodeList, forms, sexes } from "@suar/terminology";
import { TerritorySelect } from "../shell/TerritorySelect.tsx";
import { DateField } from "../ui/DateField.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Select } from "../ui/Select.tsx";
import { type Definition, isBackwards } from "./definition.ts";
import { DATE_WORDS, PLACE_WORDS } from "./words.ts";

/** What is counted; every change stands in the address at once. */
export function DefinitionForm({
  definition,
  onChange,
}: {
  definition: Definition;
  onChange: (definition: Definition) => void;
}) {
  const { say, language } = useMessages();
  const change = (part: Partial<Definition>) => onChange({ ...definition, ...part });
  const listed = (list: CodeList) => [
    { value: "", label: say("web.table.all") },
    ...list.codes.map((code) => ({ value: code.code, label: code[language] })),
  ];
  return (
    <div className="fields">
      <DateField
        label={say("web.figure.from")}
        value={definition.from}
        onChange={(from) => from !== "" && change({ from })}
        fault={isBackwards(definition) ? say("statistics.figure.periodBackwards") : undefined}
      />
      <DateField label={say("web.figure.to")} value={definition.to} onChange={(to) => to !== "" && change({ to })} />
      <Select
        label={say("web.figure.dateBasis")}
        value={definition.dateBasis}
        onChange={(dateBasis) => change({ dateBasis: dateBasis as Definition["dateBasis"] })}
        choices={Object.entries(DATE_WORDS).map(([value, key]) => ({ value, label: say(key) }))}
      />
      <Select
        label={say("web.target.form")}
        value={definition.form}
        onChange={(form) => change({ form })}
        choices={listed(forms)}
      />
      <Select
        label={say("web.target.sex")}
        value={definition.sex}
        onChange={(sex) => change({ sex: sex as Definition["sex"] })}
        choices={listed(sexes)}
      />
      <Select
        label={say("web.figure.ageGroup")}
        value={definition.ageGroup}
        onChange={(ageGroup) => change({ ageGroup: ageGroup as Definition["ageGroup"] })}
        choices={listed(ageGroups)}
      />
      <TerritorySelect territory={definition.territory} onChange={(territory) => change({ territory })} />
      {definition.territory !== "" && (
        <Select
          label={say("web.figure.placeBasis")}
          value={definition.territoryBasis}
          onChange={(territoryBasis) => change({ territoryBasis: territoryBasis as Definition["territoryBasis"] })}
          choices={Object.entries(PLACE_WORDS).map(([value, key]) => ({ value, label: say(key) }))}
        />
      )}
    </div>
  );
}
