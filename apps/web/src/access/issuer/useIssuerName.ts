import { readIssuer } from "@suar/contract";
import { useRoute } from "../../client/queries.ts";
import { useMessages } from "../../ui/language/useMessages.tsx";

/** What people know the government's sign-in as; null where there is none, or nobody knows yet. */
export function useIssuerName(): string | null {
  const { language } = useMessages();
  const { data } = useRoute(readIssuer, {});
  return data?.name?.[language] ?? null;
}
