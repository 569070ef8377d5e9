import { IDENTITY_FIELDS } from "@suar/contract";
import { FIELD_NAMES } from "../access/identityWords.ts";
import { OpenField } from "../access/OpenField.tsx";
import { PurposeChoice } from "../access/PurposeChoice.tsx";
import { useOpenedFields } from "../access/useOpenedFields.ts";
import { DefinitionList } from "../ui/DefinitionList.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Section } from "../ui/Page.tsx";

/** A record's identity, opened field by field for a stated purpose. */
export function RecordIdentity({ recordId }: { recordId: string }) {
  const { say } = useMessages();
  const opened = useOpenedFields();
  return (
    <Section title={say("web.identity.title")} lead={say("web.identity.lead")}>
      <PurposeChoice purpose={opened.purpose} onChoose={opened.choosePurpose} />
      <DefinitionList
        items={IDENTITY_FIELDS.map((field) => ({
          term: say(FIELD_NAMES[field]),
          value: <OpenField opened={opened} recordId={recordId} field={field} masked={null} />,
        }))}
      />
    </Section>
  );
}
