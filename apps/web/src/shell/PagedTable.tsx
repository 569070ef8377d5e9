import type { Answer, CallArguments, Route } from "@suar/contract";
import type { ReactNode } from "react";
import { usePages } from "../client/usePages.ts";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import type { Column } from "../ui/table/tableView.ts";
import { Problem } from "./Asked.tsx";

interface Props<T extends Route, Row> {
  route: T;
  given: CallArguments<T>;
  rowsOf: (answer: Answer<T>) => readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  caption: string;
  exportName: string;
  empty: ReactNode;
  /** In place of the CSV made on this device; `total` counts what is not loaded as well. */
  takeAlong?: (shown: readonly Row[], isNarrowed: boolean, total: number) => ReactNode;
}

/** A long list of the server: what is loaded can be sorted, filtered and taken along; it says how much there is still. */
export function PagedTable<T extends Route, Row>({ route, given, rowsOf, empty, takeAlong, ...table }: Props<T, Row>) {
  const { say } = useMessages();
  const pages = usePages(route, given, rowsOf);
  if (pages.isError && pages.data === undefined)
    return <Problem error={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.data === undefined) return <Skeleton lines={6} />;
  const rows = pages.data.pages.flatMap((page) => [...rowsOf(page)]);
  const total = (pages.data.pages[0] as { total: number } | undefined)?.total ?? rows.length;
  return (
    <>
      <DataTable
        {...table}
        rows={rows}
        empty={empty}
        {...(takeAlong === undefined
          ? {}
          : { takeAlong: (shown: readonly Row[], isNarrowed: boolean) => takeAlong(shown, isNarrowed, total) })}
      />
      {pages.hasNextPage && (
        <p className="acts">
          <span>{say("web.table.loaded", { loaded: rows.length, total })}</span>
          <Button isBusy={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
            {say("web.table.more")}
          </Button>
        </p>
      )}
    </>
  );
}
