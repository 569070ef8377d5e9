import { Outlet, useRouterState } from "@tanstack/react-router";
import { Suspense, useRef, useState } from "react";
import { ProveAgain } from "../access/security/ProveAgain.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { AccountMenu } from "./AccountMenu.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { Mark } from "./Mark.tsx";
import { OfflineNote } from "./OfflineNote.tsx";
import { RoomList } from "./RoomList.tsx";
import styles from "./Shell.module.css";
import { useFocusOnArrival } from "./useFocusOnArrival.ts";
import { useInnerLinks } from "./useInnerLinks.ts";
import { WorkspaceSearch } from "./WorkspaceSearch.tsx";

/** What stands around every screen: the mark, the search, the language, the rooms. */
export function Shell() {
  const { say } = useMessages();
  const path = useRouterState({ select: (state) => state.location.pathname });
  // opened on one page, the list of rooms closes by itself on the next
  const [openOn, setOpenOn] = useState<string | null>(null);
  const isOpen = openOn === path;
  const content = useRef<HTMLElement>(null);
  useFocusOnArrival(path, content);
  const followInnerLink = useInnerLinks();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {say("web.shell.skip")}
      </a>
      <header className={styles.top}>
        <Mark />
        <div className={styles.search}>
          <WorkspaceSearch />
        </div>
        <LanguageSwitch />
        <button
          type="button"
          className={styles.menu}
          aria-expanded={isOpen}
          aria-controls="rooms"
          onClick={() => setOpenOn(isOpen ? null : path)}
        >
          {say(isOpen ? "web.shell.closeMenu" : "web.shell.menu")}
        </button>
      </header>
      <div className={styles.side} id="rooms" data-open={isOpen}>
        <RoomList />
        <AccountMenu />
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: only links are followed, and Enter on a link is a click */}
      <main className={styles.content} id="content" ref={content} tabIndex={-1} onClick={followInnerLink}>
        <OfflineNote />
        <ProveAgain />
        <Suspense fallback={<Skeleton lines={6} />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
