import { listClaims, listDeliveries, listSources } from "@suar/contract";
import { Link, useSearch } from "@tanstack/react-router";
import { mayCall, useAccount } from "../access/session.ts";
import { useRoute } from "../client/queries.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { findPlaces, type Place } from "./findPlaces.ts";
import { roomsOf } from "./rooms.ts";
import styles from "./Search.module.css";

/** Everything that this account may see and that has a name: rooms, sources, deliveries, claims, records by their id. */
function usePlaces(): readonly Place[] {
  const { say, both, day, number } = useMessages();
  const { role } = useAccount();
  const sources = useRoute(listSources, {}).data ?? [];
  const claims = useRoute(listClaims, {}).data ?? [];
  const deliveries =
    useRoute(listDeliveries, { query: { limit: 500 } }, mayCall(role, listDeliveries)).data?.deliveries ?? [];
  return [
    ...roomsOf(role).map((room) => ({
      path: room.path,
      kind: say("web.search.room"),
      title: say(room.title),
      words: "",
    })),
    ...sources.map((source) => ({
      path: "/intake/sources",
      kind: say("web.search.source"),
      title: both(source.name),
      words: `${source.code} ${source.organisation}`,
    })),
    ...deliveries.map((delivery) => ({
      path: `/intake/deliveries/${delivery.id}`,
      kind: say("web.search.delivery"),
      title: delivery.fileName,
      words: `${delivery.sourceCode} ${day(delivery.receivedAt)} ${delivery.sha256}`,
    })),
    ...claims.map((claim) => ({
      path: `/statistics/claims/${claim.id}`,
      kind: say("web.search.claim"),
      title: `${claim.organisation}: ${number(claim.value)}`,
      words: `${both(claim.population)} ${claim.citation}`,
    })),
  ];
}

export function Search() {
  const { say } = useMessages();
  const { q } = useSearch({ from: "/inside/search" });
  const found = findPlaces(usePlaces(), q);
  return (
    <Page title={say("web.search.title", { words: q })} lead={say("web.search.lead", { count: found.length })}>
      {found.length === 0 ? (
        <EmptyState title={say("web.search.nothing")}>{say("web.search.nothingText")}</EmptyState>
      ) : (
        <ul className={styles.found}>
          {found.map((place) => (
            <li key={place.path + place.title} className={styles.place}>
              <Link to={place.path}>{place.title}</Link>
              <span className={styles.kind}>{place.kind}</span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
