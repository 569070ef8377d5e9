import { useAddress } from "../ui/useAddress.ts";
import { type Definition, readDefinition, writeDefinition } from "./definition.ts";

/** The definition in the address, and how to change it; which part of the figure is looked at stays. */
export function useDefinition(): { definition: Definition; setDefinition: (definition: Definition) => void } {
  const { search, replaceSearch } = useAddress();
  const setDefinition = (definition: Definition) => {
    const next = writeDefinition(definition);
    const part = search.get("part");
    if (part !== null) next.set("part", part);
    replaceSearch(next);
  };
  return { definition: readDefinition(search, new Date()), setDefinition };
}
