import { type Figure, publishPublicTables, readFigure } from "@suar/contract";
import { mayCall, useAccount } from "../access/session.ts";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { DefinitionForm } from "./DefinitionForm.tsx";
import { type Definition, isBackwards, queryOfDefinition } from "./definition.ts";
import { FigureCharts } from "./FigureCharts.tsx";
import { Headline } from "./Headline.tsx";
import { PublishTables } from "./PublishTables.tsx";
import { StatisticsTabs } from "./StatisticsTabs.tsx";
import { useDefinition } from "./useDefinition.ts";

/** The one number for a definition, how it came about, and what it rests on. */
export function FigureScreen() {
  const { say } = useMessages();
  const account = useAccount();
  const { definition, setDefinition } = useDefinition();
  return (
    <OnlyFor route={readFigure}>
      <Page title={say("web.figure.title")} lead={say("web.figure.lead")}>
        <StatisticsTabs here="figure" />
        <DefinitionForm definition={definition} onChange={setDefinition} />
        {!isBackwards(definition) && <FigureOf definition={definition} />}
        {mayCall(account, publishPublicTables) && <PublishTables />}
      </Page>
    </OnlyFor>
  );
}

function FigureOf({ definition }: { definition: Definition }) {
  const { say } = useMessages();
  const query = useRoute(readFigure, { query: queryOfDefinition(definition) });
  return (
    <Asked query={query} lines={6}>
      {(figure: Figure) =>
        figure.linkedAt === null ? (
          <EmptyState title={say("web.figure.notLinked")}>{say("web.figure.notLinkedText")}</EmptyState>
        ) : (
          <>
            <Headline figure={figure} definition={definition} />
            {figure.certain > 0 && <FigureCharts figure={figure} definition={definition} />}
          </>
        )
      }
    </Asked>
  );
}
