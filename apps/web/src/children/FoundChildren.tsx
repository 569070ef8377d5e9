import { type Answer, IDENTITY_FIELDS, readRecord, type searchChildren } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { FIELD_NAMES } from "../access/identityWords.ts";
import { mayCall, useAccount } from "../access/session.ts";
import { useRecordFacts } from "../intake/useRecordFacts.ts";
import { Banner } from "../ui/Banner.tsx";
import { DefinitionList } from "../ui/DefinitionList.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Section } from "../ui/Page.tsx";
import { AGREEMENTS } from "./words.ts";

type Found = Answer<typeof searchChildren>;

/** As many as the server shows at most: then others may have been left out. */
const MOST_SHOWN = 20;
/** Where a record came from, and enough to tell it from another. */
const FACTS_SHOWN: ReadonlySet<string> = new Set(["source", "age", "sex", "residenceDistrict", "reported"]);

/** What a search found, identities masked; and whether a child is known outside the reader's rights. */
export function FoundChildren({ answer: { found, elsewhere, elsewhereUsedUp } }: { answer: Found }) {
  const { say } = useMessages();
  return (
    <>
      {elsewhere && (
        <Banner tone="due" title={say("web.childSearch.elsewhere")}>
          {say("web.childSearch.elsewhereText")}
        </Banner>
      )}
      {elsewhereUsedUp && <Banner>{say("web.childSearch.usedUp")}</Banner>}
      {found.length === 0 ? (
        <EmptyState title={say("web.childSearch.empty")}>{say("web.childSearch.emptyText")}</EmptyState>
      ) : (
        <Section
          title={say("web.childSearch.results", { count: found.length })}
          lead={say(found.length < MOST_SHOWN ? "web.childSearch.masked" : "web.childSearch.many")}
        >
          {found.map((each) => (
            <FoundOne key={each.record.id} found={each} />
          ))}
        </Section>
      )}
    </>
  );
}

function FoundOne({ found: { record, probability, masked } }: { found: Found["found"][number] }) {
  const { say, percent } = useMessages();
  const factsOf = useRecordFacts();
  const title = record.externalId ?? say("web.record.line", { line: record.lineNo });
  const outlines = IDENTITY_FIELDS.flatMap((field) => {
    const line = masked.find((each) => each.field === field);
    if (line === undefined || line.right === null) return [];
    const agreement = say(AGREEMENTS[line.agreement]);
    const value =
      line.left === null ? line.right : say("web.childSearch.fieldAgrees", { value: line.right, agreement });
    return [{ term: say(FIELD_NAMES[field]), value }];
  });
  const facts = factsOf(record)
    .filter(({ key }) => FACTS_SHOWN.has(key))
    .map(({ term, value }) => ({ term, value: value ?? say("web.record.notSaid") }));
  const mayRead = mayCall(useAccount(), readRecord);
  return (
    <article className="stack">
      <h3>
        {mayRead ? (
          <Link to="/intake/records/$id" params={{ id: record.id }}>
            {title}
          </Link>
        ) : (
          title
        )}
      </h3>
      <p>
        {probability === null
          ? say("web.childSearch.unweighed")
          : say("web.childSearch.likeness", { share: percent(probability) })}
      </p>
      <DefinitionList items={[...outlines, ...facts]} />
    </article>
  );
}
