import { listRoles } from "@suar/contract";
import { useRoute } from "../../client/queries.ts";
import { useMessages } from "../../ui/language/useMessages.tsx";

/** A role's name by its code; the code itself until the names are there. */
export function useRoleNames(): (code: string) => string {
  const { both } = useMessages();
  const names = new Map((useRoute(listRoles, {}).data ?? []).map(({ code, name }) => [code, both(name)]));
  return (code) => names.get(code) ?? code;
}
