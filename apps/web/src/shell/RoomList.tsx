import { Link, useRouterState } from "@tanstack/react-router";
import { useAccount } from "../access/session.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import { roomOfPath, roomsOf } from "./rooms.ts";
import styles from "./Shell.module.css";

/** The link itself would count every longer path as its own. */
const EXACTLY = { exact: true, includeSearch: false } as const;

export function RoomList() {
  const { say } = useMessages();
  const rooms = roomsOf(useAccount());
  const here = roomOfPath(useRouterState({ select: (state) => state.location.pathname }), rooms);
  return (
    <nav aria-label={say("web.shell.rooms")}>
      <ul className={styles.rooms}>
        {rooms.map((room) => (
          <li key={room.path}>
            <Link
              to={room.path}
              activeOptions={EXACTLY}
              className={styles.room}
              aria-current={room === here ? "page" : undefined}
            >
              {say(room.title)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
