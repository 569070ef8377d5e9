import type { AccessRole, Right } from "@suar/contract";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { RIGHT_GROUPS } from "./rightGroups.ts";

export type RoleDraft = Omit<AccessRole, "code">;
type Field = "nameId" | "nameEn" | "counselling";

/** What cannot be saved in a role as it stands; the server and the database refuse it as well. */
export function isCounsellingForJustice({ justice, rights }: Pick<AccessRole, "justice" | "rights">): boolean {
  return justice && rights.includes("cases.counselling");
}

interface Props {
  draft: RoleDraft;
  onChange: (draft: RoleDraft) => void;
  faultOf: (field: Field) => string | undefined;
}

/** The name of a role, whether it belongs to justice, and a box with its sentence for each right. */
export function RoleFields({ draft, onChange, faultOf }: Props) {
  const { say } = useMessages();
  const setRight = (right: Right, isOn: boolean) =>
    onChange({ ...draft, rights: isOn ? [...draft.rights, right] : draft.rights.filter((each) => each !== right) });
  const counsellingFault = faultOf("counselling");
  return (
    <>
      <TextField
        label={say("web.roles.nameId")}
        value={draft.name.id}
        fault={faultOf("nameId")}
        onChange={(id) => onChange({ ...draft, name: { ...draft.name, id } })}
      />
      <TextField
        label={say("web.roles.nameEn")}
        value={draft.name.en}
        fault={faultOf("nameEn")}
        onChange={(en) => onChange({ ...draft, name: { ...draft.name, en } })}
      />
      <Checkbox isSelected={draft.justice} onChange={(justice) => onChange({ ...draft, justice })}>
        {say("web.roles.isJustice")}
      </Checkbox>
      {RIGHT_GROUPS.map(({ title, rights }) => (
        <fieldset key={title} className="choices">
          <legend>{say(title)}</legend>
          {rights.map((right) => (
            <Checkbox
              key={right}
              isSelected={draft.rights.includes(right)}
              isInvalid={right === "cases.counselling" && counsellingFault !== undefined}
              onChange={(isOn) => setRight(right, isOn)}
            >
              {say(`access.right.${right}`)}
            </Checkbox>
          ))}
          {rights.includes("cases.counselling") && counsellingFault !== undefined && (
            <p role="alert">{counsellingFault}</p>
          )}
        </fieldset>
      ))}
    </>
  );
}
