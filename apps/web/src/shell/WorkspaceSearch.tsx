import { useNavigate } from "@tanstack/react-router";
import { SearchBox } from "../ui/SearchBox.tsx";
import { useAddress } from "../ui/useAddress.ts";
import { seek, useSoughtWords } from "./soughtWords.ts";

export function WorkspaceSearch() {
  const navigate = useNavigate();
  const sought = useSoughtWords();
  const { search } = useAddress();
  const goFind = (words: string) => {
    if (words === "") return;
    seek(words);
    void navigate({ to: "/search", search: { q: "" } });
  };
  return <SearchBox value={search.get("q") || sought} onSearch={goFind} />;
}
