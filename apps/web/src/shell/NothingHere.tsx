import { Link, useRouter } from "@tanstack/react-router";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { Problem } from "./Asked.tsx";

export function NothingHere() {
  const { say } = useMessages();
  return (
    <Page title={say("web.nothingHere.title")}>
      <EmptyState title={say("web.nothingHere.meaning")} act={<Link to="/">{say("web.nothingHere.back")}</Link>} />
    </Page>
  );
}

/** A screen that could not be drawn. */
export function ScreenFault({ error }: { error: unknown }) {
  const router = useRouter();
  return <Problem error={error} onRetry={() => void router.invalidate()} />;
}
