import { type Bridge, type Claim, readBridge } from "@suar/contract";
import { useParams } from "@tanstack/react-router";
import { useRoute } from "../client/queries.ts";
import { useCodeNames } from "../intake/useCodeNames.ts";
import { UNIT_WORDS } from "../intake/words.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { Trail } from "../shell/Trail.tsx";
import { Banner } from "../ui/Banner.tsx";
import { DefinitionList } from "../ui/DefinitionList.tsx";
import { readersPart } from "../ui/language/readersPart.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { BridgeSteps } from "./BridgeSteps.tsx";
import { DATE_WORDS, ORIGIN_WORDS, PLACE_WORDS } from "./words.ts";

/** From a published number to the national figure, one counted component at a time. */
export function BridgeScreen() {
  const { id } = useParams({ from: "/inside/statistics/claims/$id" });
  return (
    <OnlyFor route={readBridge}>
      <BridgeOf id={id} />
    </OnlyFor>
  );
}

function BridgeOf({ id }: { id: string }) {
  const { say, number } = useMessages();
  const query = useRoute(readBridge, { params: { id } });
  return (
    <Asked query={query}>
      {(bridge) => (
        <Page
          title={say("web.bridge.title", { organisation: bridge.claim.organisation })}
          lead={say("web.bridge.lead", { claim: number(bridge.claim.value), national: number(bridge.national) })}
          above={
            <Trail
              above={[{ path: "/statistics/claims", title: say("web.claims.title") }]}
              here={bridge.claim.organisation}
            />
          }
        >
          {!bridge.claim.reproducible && (
            <Banner title={say("web.bridge.notReproducible")}>{say("web.bridge.notReproducibleText")}</Banner>
          )}
          {bridge.claim.reproducible && bridge.recomputed !== null && <Recomputed bridge={bridge} />}
          <BridgeSteps bridge={bridge} />
          <Section title={say("web.bridge.claim")}>
            <ClaimFacts claim={bridge.claim} />
          </Section>
        </Page>
      )}
    </Asked>
  );
}

function Recomputed({ bridge }: { bridge: Bridge }) {
  const { say, number } = useMessages();
  const isSame = bridge.recomputed === bridge.claim.value;
  return (
    <p>
      {say(isSame ? "web.bridge.recomputedSame" : "web.bridge.recomputed", {
        value: number(bridge.recomputed ?? 0),
        claim: number(bridge.claim.value),
      })}
    </p>
  );
}

function ClaimFacts({ claim }: { claim: Claim }) {
  const speaker = useMessages();
  const { say, both, day, list, number } = speaker;
  const names = useCodeNames();
  const territory = claim.territory === null ? say("web.figure.country") : names.region(claim.territory);
  return (
    <DefinitionList
      items={[
        { term: say("web.claim.value"), value: `${number(claim.value)} (${say(UNIT_WORDS[claim.unit])})` },
        { term: say("web.claim.population"), value: both(claim.population) },
        {
          term: say("web.claim.period"),
          value: `${say("web.figure.period", { from: day(claim.from), to: day(claim.to) })}, ${say(DATE_WORDS[claim.dateBasis])}`,
        },
        { term: say("web.claim.territory"), value: `${territory}, ${say(PLACE_WORDS[claim.territoryBasis])}` },
        ...(claim.forms.length === 0
          ? []
          : [{ term: say("web.target.form"), value: list(claim.forms.map(names.form)) }]),
        ...(claim.asOf === null ? [] : [{ term: say("web.claim.asOf"), value: day(claim.asOf) }]),
        { term: say("web.claim.origin"), value: say(ORIGIN_WORDS[claim.origin]) },
        { term: say("web.claim.citation"), value: <Citation claim={claim} /> },
        ...(claim.note === "" ? [] : [{ term: say("web.claim.note"), value: readersPart(speaker, claim.note) }]),
      ]}
    />
  );
}

/** Only web addresses become links: a citation is text from outside. */
function Citation({ claim }: { claim: Claim }) {
  const citation = readersPart(useMessages(), claim.citation);
  if (claim.url === null || !/^https?:\/\//.test(claim.url)) return citation;
  return (
    <a href={claim.url} rel="noreferrer">
      {citation}
    </a>
  );
}
