import { compareTables } from "@suar/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../client/call.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { FileDrop } from "../ui/FileDrop.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { ComparisonResult } from "./ComparisonResult.tsx";
import { StatisticsTabs } from "./StatisticsTabs.tsx";

/** Published tables of one stakeholder, compared with each other in every margin they share. */
export function CompareTables() {
  const { say } = useMessages();
  return (
    <OnlyFor route={compareTables}>
      <Page title={say("web.tables.title")} lead={say("web.tables.lead")}>
        <StatisticsTabs here="tables" />
        <TablesForm />
      </Page>
    </OnlyFor>
  );
}

function TablesForm() {
  const { say, bytes } = useMessages();
  const problemText = useProblemText();
  const [files, setFiles] = useState<readonly File[]>([]);
  const compare = useMutation({
    mutationFn: async () => {
      const tables = await Promise.all(
        files.map(async (file) => ({ name: file.name.replace(/\.csv$/i, ""), csv: await file.text() })),
      );
      return call(compareTables, { body: { tables } });
    },
  });
  const add = (more: File[]) => {
    const names = new Set(more.map((file) => file.name));
    setFiles([...files.filter((file) => !names.has(file.name)), ...more]);
    compare.reset();
  };
  return (
    <>
      <FileDrop
        label={say("web.tables.drop")}
        hint={say("web.tables.hint")}
        accept={[".csv"]}
        allowsMany
        onFiles={add}
      />
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={file.name}>
              {file.name} ({bytes(file.size)})
            </li>
          ))}
        </ul>
      )}
      <div className="acts">
        <Button
          kind="primary"
          isDisabled={files.length < 2}
          isBusy={compare.isPending}
          onPress={() => compare.mutate()}
        >
          {say("web.tables.act")}
        </Button>
        {files.length > 0 && (
          <Button
            kind="quiet"
            onPress={() => {
              setFiles([]);
              compare.reset();
            }}
          >
            {say("web.tables.clear")}
          </Button>
        )}
      </div>
      {compare.isError && <Banner tone="fault" title={problemText(compare.error) ?? ""} />}
      {compare.isSuccess && <ComparisonResult result={compare.data} />}
    </>
  );
}
