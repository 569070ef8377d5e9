import { useSyncExternalStore } from "react";
import { Banner } from "../ui/Banner.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";

function listen(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

/** Says quietly and exactly what works without a connection: what is on the screen stays, nothing waits to be sent. */
export function OfflineNote() {
  const { say } = useMessages();
  const isOnline = useSyncExternalStore(listen, () => navigator.onLine);
  return isOnline ? null : <Banner title={say("web.shell.offlineTitle")}>{say("web.shell.offline")}</Banner>;
}
