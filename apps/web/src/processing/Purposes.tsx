import { listProcessingPurposes, type PurposeVersion, readProcessingPurpose } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import type { Column } from "../ui/table/tableView.ts";
import { DocumentButtons } from "./DocumentButtons.tsx";
import { ProcessingTabs } from "./ProcessingTabs.tsx";
import { basisWord, categoryWord } from "./words.ts";

/** The register of processing as it stands. */
export function Purposes() {
  const { say, list, number, language } = useMessages();
  const columns: Column<PurposeVersion>[] = [
    {
      key: "name",
      title: say("web.processing.purpose"),
      value: ({ name }) => name[language],
      show: ({ purpose, name }) => (
        <Link to="/processing/$purpose" params={{ purpose }}>
          {name[language]}
        </Link>
      ),
    },
    {
      key: "bases",
      title: say("web.processing.bases"),
      value: ({ bases }) => list(bases.map((basis) => say(basisWord(basis)))),
    },
    { key: "laws", title: say("web.processing.laws"), value: ({ laws }) => list(laws) },
    {
      key: "categories",
      title: say("web.processing.categories"),
      value: ({ categories }) => list(categories.map((category) => say(categoryWord(category)))),
    },
    {
      key: "version",
      title: say("web.processing.version"),
      value: ({ version }) => version,
      show: ({ version }) => number(version),
      isNumber: true,
    },
  ];
  return (
    <OnlyFor route={readProcessingPurpose}>
      <Page title={say("web.processing.title")} lead={say("web.processing.lead")} acts={<DocumentButtons />}>
        <ProcessingTabs here="purposes" />
        <Asked query={useRoute(listProcessingPurposes, {})}>
          {(rows) => (
            <DataTable
              caption={say("web.processing.title")}
              rows={rows}
              columns={columns}
              rowKey={({ purpose }) => purpose}
              exportName="suar-daftar-pemrosesan"
            />
          )}
        </Asked>
      </Page>
    </OnlyFor>
  );
}
