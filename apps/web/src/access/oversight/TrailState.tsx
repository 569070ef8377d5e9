import { readTrailState } from "@suar/contract";
import { useRoute } from "../../client/queries.ts";
import { Asked } from "../../shell/Asked.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";

/** How far the trail is chained and anchored. */
export function TrailState() {
  const { say, moment, number } = useMessages();
  const state = useRoute(readTrailState, {});
  return (
    <Asked query={state}>
      {({ entries, sealed, lastAnchorAt }) => (
        <p>
          {say("web.trail.state", { sealed: number(sealed), waiting: number(Math.max(0, entries - sealed)) })}{" "}
          {lastAnchorAt === null ? say("web.trail.noAnchor") : say("web.trail.anchored", { at: moment(lastAnchorAt) })}
        </p>
      )}
    </Asked>
  );
}
