import { EXPORT_FORMATS, type Export } from "@suar/contract";
import { useProblemText } from "../../shell/Asked.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { useExportFile } from "./useExportFile.ts";

/** The file of an export that is ready, in either format. */
export function ExportFile({ made }: { made: Export }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const file = useExportFile();
  if (made.state !== "ready") return null;
  return (
    <>
      {EXPORT_FORMATS.map((format) => (
        <Button key={format} isBusy={file.isPending} onPress={() => file.mutate({ id: made.id, format })}>
          {say(`web.exports.${format}`)}
        </Button>
      ))}
      {file.isError && <Banner tone="fault" title={problemText(file.error) ?? ""} />}
    </>
  );
}
