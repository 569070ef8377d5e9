import { type Delivery, readDelivery } from "@suar/contract";
import { Link, useParams } from "@tanstack/react-router";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { Trail } from "../shell/Trail.tsx";
import { Banner } from "../ui/Banner.tsx";
import { buttonClass } from "../ui/Button.tsx";
import { DefinitionList } from "../ui/DefinitionList.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { StatusText } from "../ui/StatusText.tsx";
import { useAddress } from "../ui/useAddress.ts";
import { DeliveryCounts } from "./DeliveryCounts.tsx";
import { ImportProgress } from "./ImportProgress.tsx";
import { useSourceNames } from "./useSourceNames.ts";
import { FORMAT_WORDS, PURPOSE_WORDS, STATE_WORDS } from "./words.ts";

/** One delivery: what it is, how it stands, what became of its lines. */
export function DeliveryScreen() {
  const { id } = useParams({ from: "/inside/intake/deliveries/$id" });
  return (
    <OnlyFor route={readDelivery}>
      <DeliveryOf id={id} />
    </OnlyFor>
  );
}

function DeliveryOf({ id }: { id: string }) {
  const { say } = useMessages();
  const { search } = useAddress();
  const query = useRoute(readDelivery, { params: { id } });
  return (
    <Asked query={query}>
      {(delivery) => (
        <Page
          title={delivery.fileName}
          above={
            <Trail
              above={[{ path: "/intake/deliveries", title: say("web.deliveries.title") }]}
              here={delivery.fileName}
            />
          }
          acts={<NextStep delivery={delivery} />}
        >
          {search.get("again") === "1" && (
            <Banner title={say("web.delivery.again")}>{say("web.delivery.againText")}</Banner>
          )}
          {delivery.state === "superseded" && delivery.supersededBy !== null && (
            <Banner title={say("web.delivery.supersededBy")}>
              <Link to="/intake/deliveries/$id" params={{ id: delivery.supersededBy }}>
                {say("web.delivery.openLater")}
              </Link>
            </Banner>
          )}
          {delivery.problem !== null && <DeliveryProblem delivery={delivery} />}
          <ImportProgress delivery={delivery} />
          {(delivery.state === "imported" || delivery.state === "superseded") && <DeliveryCounts delivery={delivery} />}
          <Facts delivery={delivery} />
        </Page>
      )}
    </Asked>
  );
}

function DeliveryProblem({ delivery }: { delivery: Delivery }) {
  const { both, say } = useMessages();
  return (
    <Banner tone="fault" title={say("web.delivery.problem")}>
      {delivery.problem === null ? null : both(delivery.problem)}
    </Banner>
  );
}

function NextStep({ delivery }: { delivery: Delivery }) {
  const { say } = useMessages();
  if (delivery.state === "received" || delivery.state === "stopped") {
    return (
      <Link to="/intake/deliveries/$id/mapping" params={{ id: delivery.id }} className={buttonClass("primary")}>
        {say("web.delivery.map")}
      </Link>
    );
  }
  if (delivery.state !== "imported" && delivery.state !== "refused") return null;
  return (
    <Link
      to="/intake/deliveries/new"
      search={{ supersedes: delivery.id, source: delivery.sourceId } as never}
      className={buttonClass("secondary")}
    >
      {say("web.delivery.correct")}
    </Link>
  );
}

function Facts({ delivery }: { delivery: Delivery }) {
  const { say, bytes, moment, list } = useMessages();
  const nameOf = useSourceNames();
  const state = STATE_WORDS[delivery.state];
  const size = bytes(delivery.bytes);
  const format = delivery.format === null ? size : `${say(FORMAT_WORDS[delivery.format])}, ${size}`;
  return (
    <DefinitionList
      items={[
        { term: say("web.delivery.state"), value: <StatusText tone={state.tone}>{say(state.word)}</StatusText> },
        { term: say("web.delivery.source"), value: nameOf(delivery.sourceCode) },
        {
          term: say("web.delivery.purposes"),
          value: list(delivery.purposes.map((purpose) => say(PURPOSE_WORDS[purpose]))),
        },
        { term: say("web.delivery.format"), value: format },
        {
          term: say("web.delivery.received"),
          value: say("web.delivery.receivedBy", { when: moment(delivery.receivedAt), who: delivery.receivedBy }),
        },
        { term: say("web.delivery.sha256"), value: <code className="fingerprint">{delivery.sha256}</code> },
      ]}
    />
  );
}
