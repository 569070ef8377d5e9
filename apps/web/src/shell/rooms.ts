import {
  type Account,
  listCases,
  listClaims,
  listDeliveries,
  listFollowUp,
  listLinkageRuns,
  listPositions,
  listReads,
  listRequests,
  listSources,
  type Route,
  readFigure,
  searchChildren,
} from "@suar/contract";
import type { MessageKey } from "@suar/messages";
import { mayCall } from "../access/session.ts";

export interface Room {
  path: string;
  title: MessageKey;
  /** Who sees the room: whoever may call this route. */
  opensWith: Pick<Route, "rights">;
}

/** At most seven, named as in the glossary. */
const ROOMS: readonly Room[] = [
  { path: "/", title: "web.room.today", opensWith: { rights: "signedIn" } },
  { path: "/children/search", title: "web.room.childSearch", opensWith: searchChildren },
  { path: "/cases", title: "web.room.cases", opensWith: listCases },
  { path: "/intake/deliveries", title: "web.room.deliveries", opensWith: listDeliveries },
  { path: "/children", title: "web.room.children", opensWith: listLinkageRuns },
  { path: "/statistics", title: "web.room.figures", opensWith: readFigure },
  { path: "/statistics/claims", title: "web.room.claims", opensWith: listClaims },
  { path: "/statistics/follow-up", title: "web.room.followUp", opensWith: listFollowUp },
  { path: "/access/reads", title: "web.room.reads", opensWith: listReads },
  { path: "/subject", title: "web.room.subject", opensWith: listRequests },
  { path: "/access", title: "web.room.access", opensWith: listPositions },
];

/** For those who see no deliveries, and so no tab beside them, the sources are a room of their own. */
const SOURCES: Room = { path: "/intake/sources", title: "web.room.sources", opensWith: listSources };

const MOST_ROOMS = 7;

export function roomsOf(account: Pick<Account, "rights">): readonly Room[] {
  const rooms = mayCall(account, listDeliveries) ? ROOMS : [...ROOMS, SOURCES];
  return rooms.filter((room) => mayCall(account, room.opensWith)).slice(0, MOST_ROOMS);
}

/** The room that a path stands in: the longest of the rooms' paths that it begins with, or else the room of its first word. */
export function roomOfPath(path: string, rooms: readonly Room[]): Room | undefined {
  const holding = rooms.filter((room) => path === room.path || (room.path !== "/" && path.startsWith(`${room.path}/`)));
  const longest = holding.toSorted((a, b) => b.path.length - a.path.length)[0];
  return longest ?? rooms.find((room) => room.path.split("/")[1] === path.split("/")[1]);
}
