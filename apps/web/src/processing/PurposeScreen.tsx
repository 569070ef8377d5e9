import {
  listProcessingPurposes,
  type PurposeVersion,
  readProcessingPurpose,
  SPECIFIC_CATEGORIES,
  writeProcessingPurpose,
} from "@suar/contract";
import { useParams } from "@tanstack/react-router";
import { mayCall, useAccount } from "../access/session.ts";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { Trail } from "../shell/Trail.tsx";
import { DefinitionList } from "../ui/DefinitionList.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { WriteVersion } from "./WriteVersion.tsx";
import { basisWord, categoryWord, personWord, useWord } from "./words.ts";

/** One purpose: the version that stands, the form for the next, and those before. */
export function PurposeScreen() {
  const { purpose } = useParams({ from: "/inside/processing/$purpose" });
  return (
    <OnlyFor route={listProcessingPurposes}>
      <Versions purpose={purpose} />
    </OnlyFor>
  );
}

function Versions({ purpose }: { purpose: string }) {
  const { say, language } = useMessages();
  const mayWrite = mayCall(useAccount(), writeProcessingPurpose);
  return (
    <Asked query={useRoute(readProcessingPurpose, { params: { purpose } })}>
      {(versions) => {
        const [latest] = versions;
        if (latest === undefined) return null;
        return (
          <Page
            title={latest.name[language]}
            lead={latest.description[language]}
            above={
              <Trail
                above={[{ path: "/processing", title: say("web.processing.title") }]}
                here={latest.name[language]}
              />
            }
          >
            {versions.map((version) => (
              <VersionSection key={version.id} version={version} />
            ))}
            {mayWrite && <WriteVersion key={latest.id} latest={latest} />}
          </Page>
        );
      }}
    </Asked>
  );
}

function VersionSection({ version }: { version: PurposeVersion }) {
  const { say, list, moment, language } = useMessages();
  const { by, position, at, uses } = version;
  const categories = version.categories.map((category) => {
    const word = say(categoryWord(category));
    return SPECIFIC_CATEGORIES.includes(category) ? `${word} (${say("web.processing.specific")})` : word;
  });
  return (
    <Section
      title={say("web.processing.versionOf", { version: version.version })}
      lead={say("web.processing.versionLead", { by, position, at: moment(at) })}
    >
      <DefinitionList
        items={[
          {
            term: say("web.processing.bases"),
            value: list(version.bases.map((basis) => say(basisWord(basis)))),
          },
          { term: say("web.processing.laws"), value: list(version.laws) },
          {
            term: say("web.processing.persons"),
            value: list(version.persons.map((person) => say(personWord(person)))),
          },
          { term: say("web.processing.categories"), value: list(categories) },
          {
            term: say("web.processing.uses"),
            value: uses.length === 0 ? say("web.processing.noUses") : list(uses.map((use) => say(useWord(use)))),
          },
          { term: say("web.processing.recipients"), value: version.recipients[language] },
          { term: say("web.processing.retention"), value: version.retention[language] },
          { term: say("web.processing.measures"), value: version.measures[language] },
          { term: say("web.processing.controller"), value: version.controller },
          { term: say("web.processing.officer"), value: version.officer },
        ]}
      />
    </Section>
  );
}
