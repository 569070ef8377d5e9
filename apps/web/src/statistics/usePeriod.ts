import { useMessages } from "../ui/language/useMessages.tsx";
import type { Definition } from "./definition.ts";

/** The period in words, as every chart of the figure names it. */
export function usePeriod(): (definition: Definition) => string {
  const { say, day } = useMessages();
  return (definition) => say("web.figure.period", { from: day(definition.from), to: day(definition.to) });
}
