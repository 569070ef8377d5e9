import { type Delivery, proposeMapping, readDelivery } from "@suar/contract";
import { useParams } from "@tanstack/react-router";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { Trail } from "../shell/Trail.tsx";
import { useDraft } from "../shell/useDraft.ts";
import { Banner } from "../ui/Banner.tsx";
import { DefinitionList } from "../ui/DefinitionList.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { ColumnEditor } from "./ColumnEditor.tsx";
import { missingFields } from "./editMapping.ts";
import styles from "./Mapping.module.css";
import { PreviewTable } from "./PreviewTable.tsx";
import type { Proposal } from "./proposal.ts";
import { SaveAndImport } from "./SaveAndImport.tsx";
import { FORMAT_WORDS, TARGET_WORDS } from "./words.ts";

/** What Suar has recognised in a file, what it proposes, and the steward's corrections. */
export function MappingScreen() {
  const { say } = useMessages();
  const { id } = useParams({ from: "/inside/intake/deliveries/$id/mapping" });
  const delivery = useRoute(readDelivery, { params: { id } });
  const proposal = useRoute(proposeMapping, { params: { id } });
  const title = say("web.mapping.title");
  const fileName = delivery.data?.fileName ?? say("web.rejected.delivery");
  return (
    <OnlyFor route={proposeMapping}>
      <Page
        title={title}
        lead={say("web.mapping.lead")}
        above={
          <Trail
            above={[
              { path: "/intake/deliveries", title: say("web.deliveries.title") },
              { path: `/intake/deliveries/${id}`, title: fileName },
            ]}
            here={title}
          />
        }
      >
        <Asked query={delivery} lines={2}>
          {(of) => (
            <Asked query={proposal} lines={8}>
              {(proposed) => <MappingForm delivery={of} proposal={proposed} />}
            </Asked>
          )}
        </Asked>
      </Page>
    </OnlyFor>
  );
}

function MappingForm({ delivery, proposal }: { delivery: Delivery; proposal: Proposal }) {
  const { say, number } = useMessages();
  const [mapping, setMapping, discard] = useDraft(`mapping ${delivery.id}`, proposal.mapping);
  const first = proposal.preview[0]?.cells ?? {};
  return (
    <>
      <Recognised proposal={proposal} />
      <MissingFields mapping={mapping} />
      <Section
        title={say("web.mapping.columns", { count: mapping.columns.length })}
        lead={say("web.mapping.columnsLead")}
      >
        <ul className={styles.columns}>
          {mapping.columns.map((column) => (
            <ColumnEditor
              key={column.column}
              column={column}
              example={first[column.column] ?? ""}
              values={proposal.codes[column.column] ?? []}
              mapping={mapping}
              onChange={setMapping}
            />
          ))}
        </ul>
      </Section>
      <Section
        title={say("web.mapping.preview")}
        lead={say("web.mapping.previewLead", { lines: number(proposal.linesSeen) })}
      >
        <PreviewTable mapping={mapping} preview={proposal.preview} />
      </Section>
      <SaveAndImport delivery={delivery} proposal={proposal} mapping={mapping} onImport={discard} />
    </>
  );
}

function Recognised({ proposal }: { proposal: Proposal }) {
  const { say, day } = useMessages();
  const { mapping, profile } = proposal;
  const delimiter = mapping.delimiter === "\t" ? say("web.mapping.tab") : (mapping.delimiter ?? "");
  return (
    <DefinitionList
      items={[
        { term: say("web.delivery.format"), value: say(FORMAT_WORDS[mapping.format]) },
        { term: say("web.mapping.encoding"), value: mapping.encoding.toUpperCase() },
        ...(mapping.delimiter === null
          ? []
          : [{ term: say("web.mapping.delimiter"), value: <code>{delimiter}</code> }]),
        ...(mapping.sheet === null ? [] : [{ term: say("web.mapping.sheet"), value: mapping.sheet }]),
        {
          term: say("web.mapping.profile"),
          value:
            profile === null
              ? say("web.mapping.noProfile")
              : say("web.mapping.profileOf", {
                  name: profile.name,
                  version: profile.version,
                  day: day(profile.savedAt),
                  who: profile.savedBy,
                }),
        },
      ]}
    />
  );
}

function MissingFields({ mapping }: { mapping: Proposal["mapping"] }) {
  const { say } = useMessages();
  const missing = missingFields(mapping);
  if (missing.length === 0) return null;
  const groups = missing.map((group) => group.map((field) => say(TARGET_WORDS[field])).join(" / "));
  return (
    <Banner tone="due" title={say("web.mapping.missing")}>
      <ul>
        {groups.map((group) => (
          <li key={group}>{group}</li>
        ))}
      </ul>
    </Banner>
  );
}
