import { listSources } from "@suar/contract";
import { useRoute } from "../client/queries.ts";
import { useMessages } from "../ui/language/useMessages.tsx";

/** A source's name by its short code; the code itself until the names are there. */
export function useSourceNames(): (code: string) => string {
  const { both } = useMessages();
  const sources = useRoute(listSources, {}).data ?? [];
  const names = new Map(sources.map((source) => [source.code, both(source.name)]));
  return (code) => names.get(code) ?? code;
}
