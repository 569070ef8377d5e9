import { useNavigate } from "@tanstack/react-router";
import { SearchBox } from "../ui/SearchBox.tsx";
import { useAddress } from "../ui/useAddress.ts";

export function WorkspaceSearch() {
  const navigate = useNavigate();
  const { search } = useAddress();
  const goFind = (words: string) => {
    if (words !== "") void navigate({ to: "/search", search: { q: words } });
  };
  return <SearchBox value={search.get("q") ?? ""} onSearch={goFind} />;
}
