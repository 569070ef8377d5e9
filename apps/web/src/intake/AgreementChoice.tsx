import { createAgreement, listAgreements, listSources } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { mayCall, useAccount } from "../access/session.ts";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { Banner } from "../ui/Banner.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { Select } from "../ui/Select.tsx";
import { PURPOSE_WORDS } from "./words.ts";

interface Props {
  sourceId: string;
  agreementId: string;
  onSource: (id: string) => void;
  onAgreement: (id: string) => void;
}

/** From whom, and under which agreement: the agreement's purposes are all that may be done with the delivery. */
export function AgreementChoice({ sourceId, agreementId, onSource, onAgreement }: Props) {
  const { say, both } = useMessages();
  const own = useAccount().sourceId;
  const sources = useRoute(listSources, {});
  return (
    <Asked query={sources} lines={2}>
      {(all) => (
        <>
          <Select
            label={say("web.newDelivery.source")}
            value={sourceId}
            onChange={onSource}
            choices={[
              { value: "", label: say("web.newDelivery.chooseSource") },
              ...all
                .filter((source) => own === null || source.id === own)
                .map((source) => ({ value: source.id, label: both(source.name) })),
            ]}
          />
          {sourceId !== "" && <Agreements sourceId={sourceId} agreementId={agreementId} onAgreement={onAgreement} />}
        </>
      )}
    </Asked>
  );
}

function Agreements({ sourceId, agreementId, onAgreement }: Omit<Props, "onSource">) {
  const { say, list, day } = useMessages();
  const mayRecord = mayCall(useAccount(), createAgreement);
  const agreements = useRoute(listAgreements, {});
  return (
    <Asked query={agreements} lines={2}>
      {(all) => {
        const own = all.filter((agreement) => agreement.sourceId === sourceId);
        if (own.length === 0) {
          return (
            <Banner tone="due" title={say("web.newDelivery.noAgreement")}>
              {mayRecord ? (
                <Link to="/intake/sources">{say("web.newDelivery.addAgreement")}</Link>
              ) : (
                say("web.newDelivery.askForAgreement")
              )}
            </Banner>
          );
        }
        return (
          <RadioGroup
            label={say("web.newDelivery.agreement")}
            hint={say("web.newDelivery.agreementHint")}
            value={agreementId}
            onChange={onAgreement}
            choices={own.map((agreement) => ({
              value: agreement.id,
              label: agreement.title,
              hint: say("web.newDelivery.mayBeUsed", {
                purposes: list(agreement.purposes.map((purpose) => say(PURPOSE_WORDS[purpose]))),
                from: day(agreement.validFrom),
              }),
            }))}
          />
        );
      }}
    </Asked>
  );
}
