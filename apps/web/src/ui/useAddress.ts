import { useLocation, useRouter } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";

/** The parameters of the address, and how to change them without a new step in the history. */
export function useAddress(): { search: URLSearchParams; replaceSearch: (next: URLSearchParams) => void } {
  const router = useRouter();
  const text = useLocation({ select: (location) => location.searchStr });
  const search = useMemo(() => new URLSearchParams(text), [text]);
  const replaceSearch = useCallback(
    (next: URLSearchParams) => {
      const { pathname, hash } = router.history.location;
      const query = next.toString();
      router.history.replace(`${pathname}${query === "" ? "" : `?${query}`}${hash}`);
    },
    [router],
  );
  return { search, replaceSearch };
}
