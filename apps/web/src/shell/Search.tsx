import { listClaims, listDeliveries, listSources } from "@suar/contract";
import { Link, useSearch } from "@tanstack/react-router";
import { mayCall, useAccount } from "../access/session.ts";
import { useRoute } from "../client/queries.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Problem } from "./Asked.tsx";
import { findPlaces, type Place } from "./findPlaces.ts";
import { roomsOf } from "./rooms.ts";
import styles from "./Search.module.css";
import { useSoughtWords } from "./soughtWords.ts";

/** Everything that this account may see and that has a name: rooms, sources, deliveries, claims, records by their id. */
function usePlaces(): { places: readonly Place[]; isLoading: boolean; error: unknown } {
  const { say, both, day, number } = useMessages();
  const account = useAccount();
  const sources = useRoute(listSources, {});
  const claims = useRoute(listClaims, {});
  const deliveries = useRoute(listDeliveries, { query: { limit: 500 } }, mayCall(account, listDeliveries));
  const asked = [sources, claims, deliveries];
  const places = [
    ...roomsOf(account).map((room) => ({
      path: room.path,
      kind: say("web.search.room"),
      title: say(room.title),
      words: "",
    })),
    ...(sources.data ?? []).map((source) => ({
      path: "/intake/sources",
      kind: say("web.search.source"),
      title: both(source.name),
      words: `${source.code} ${source.organisation}`,
    })),
    ...(deliveries.data?.deliveries ?? []).map((delivery) => ({
      path: `/intake/deliveries/${delivery.id}`,
      kind: say("web.search.delivery"),
      title: delivery.fileName,
      words: `${delivery.sourceCode} ${day(delivery.receivedAt)} ${delivery.sha256}`,
    })),
    ...(claims.data ?? []).map((claim) => ({
      path: `/statistics/claims/${claim.id}`,
      kind: say("web.search.claim"),
      title: `${claim.organisation}: ${number(claim.value)}`,
      words: `${both(claim.population)} ${claim.citation}`,
    })),
  ];
  return {
    places,
    isLoading: asked.some((query) => query.isLoading),
    error: asked.find((query) => query.isError)?.error ?? null,
  };
}

export function Search() {
  const { say } = useMessages();
  const sought = useSoughtWords();
  // an address may name words; the search box never writes one
  const q = useSearch({ from: "/inside/search" }).q || sought;
  const { places, isLoading, error } = usePlaces();
  const found = findPlaces(places, q);
  // "nothing found" is true only once everything has been looked through
  const isOver = !isLoading && error === null;
  return (
    <Page
      title={say("web.search.title", { words: q })}
      lead={isOver ? say("web.search.lead", { count: found.length }) : undefined}
    >
      {error !== null && <Problem error={error} />}
      {isLoading && <Skeleton lines={4} />}
      {isOver && found.length === 0 && (
        <EmptyState title={say("web.search.nothing")}>{say("web.search.nothingText")}</EmptyState>
      )}
      {found.length > 0 && <Found places={found} />}
    </Page>
  );
}

function Found({ places }: { places: readonly Place[] }) {
  return (
    <ul className={styles.found}>
      {places.map((place) => (
        <li key={place.path + place.title} className={styles.place}>
          <Link to={place.path}>{place.title}</Link>
          <span className={styles.kind}>{place.kind}</span>
        </li>
      ))}
    </ul>
  );
}
