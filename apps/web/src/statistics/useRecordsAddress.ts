import { listFigureRecords } from "@suar/contract";
import { mayCall, useAccount } from "../access/session.ts";
import { withWorkspace } from "../shell/workspacePath.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import { type Definition, writeDefinition } from "./definition.ts";

/** Where the records behind a number stand; undefined for those who see numbers only. */
export function useRecordsAddress(): (
  definition: Definition,
  more?: Readonly<Record<string, string>>,
) => string | undefined {
  const { language } = useMessages();
  const account = useAccount();
  return (definition, more = {}) => {
    if (!mayCall(account, listFigureRecords)) return undefined;
    const search = writeDefinition(definition);
    for (const [name, value] of Object.entries(more)) search.set(name, value);
    return `${withWorkspace("/statistics/records", language)}?${search}`;
  };
}
