import type { Source } from "@suar/contract";
import { forms } from "@suar/terminology";
import { UNIT_WORDS } from "../intake/words.ts";
import { TerritorySelect } from "../shell/TerritorySelect.tsx";
import { DateField } from "../ui/DateField.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { ClaimForm } from "./claimForm.ts";
import { DATE_WORDS, PLACE_WORDS } from "./words.ts";

/** One part of the claim's form. */
export interface ClaimPart {
  form: ClaimForm;
  onChange: (part: Partial<ClaimForm>) => void;
  faultOf: (field: keyof ClaimForm) => string | undefined;
}

/** What the claim counts, in the publisher's own terms. */
export function ClaimDefinition({ form, onChange, faultOf }: ClaimPart) {
  const { say, language } = useMessages();
  const worded = (words: Readonly<Record<string, Parameters<typeof say>[0]>>) =>
    Object.entries(words).map(([value, key]) => ({ value, label: say(key) }));
  return (
    <div className="fields">
      <Select
        label={say("web.claim.unit")}
        value={form.unit}
        onChange={(unit) => onChange({ unit: unit as Source["unit"] })}
        choices={worded(UNIT_WORDS)}
      />
      <TextField
        label={say("web.newClaim.populationId")}
        hint={say("web.newClaim.populationHint")}
        value={form.populationId}
        fault={faultOf("populationId")}
        onChange={(populationId) => onChange({ populationId })}
      />
      <TextField
        label={say("web.newClaim.populationEn")}
        value={form.populationEn}
        fault={faultOf("populationEn")}
        onChange={(populationEn) => onChange({ populationEn })}
      />
      <DateField
        label={say("web.figure.from")}
        value={form.from}
        fault={faultOf("from")}
        onChange={(from) => onChange({ from })}
      />
      <DateField
        label={say("web.figure.to")}
        value={form.to}
        onChange={(to) => onChange({ to })}
        fault={faultOf("to")}
      />
      <Select
        label={say("web.figure.dateBasis")}
        value={form.dateBasis}
        onChange={(dateBasis) => onChange({ dateBasis: dateBasis as ClaimForm["dateBasis"] })}
        choices={worded(DATE_WORDS)}
      />
      <TerritorySelect territory={form.territory} onChange={(territory) => onChange({ territory })} />
      <Select
        label={say("web.figure.placeBasis")}
        value={form.territoryBasis}
        onChange={(territoryBasis) => onChange({ territoryBasis: territoryBasis as ClaimForm["territoryBasis"] })}
        choices={worded(PLACE_WORDS)}
      />
      <TextField
        label={say("web.claim.ageBelow")}
        hint={say("web.claim.ageBelowHint")}
        inputMode="numeric"
        value={form.ageBelow}
        fault={faultOf("ageBelow")}
        onChange={(ageBelow) => onChange({ ageBelow })}
      />
      <Select
        label={say("web.target.form")}
        value={form.form}
        onChange={(code) => onChange({ form: code })}
        choices={[
          { value: "", label: say("web.table.all") },
          ...forms.codes.map((code) => ({ value: code.code, label: code[language] })),
        ]}
      />
      <DateField
        label={say("web.claim.asOf")}
        hint={say("web.claim.asOfHint")}
        value={form.asOf}
        onChange={(asOf) => onChange({ asOf })}
      />
    </div>
  );
}
