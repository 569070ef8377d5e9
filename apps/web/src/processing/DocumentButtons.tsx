import { PROCESSING_DOCUMENTS, type ProcessingDocument, writeProcessingDocument } from "@suar/contract";
import type { MessageKey } from "@suar/messages";
import { useMutation } from "@tanstack/react-query";
import { mayCall, useAccount } from "../access/session.ts";
import { call } from "../client/call.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { saveFile } from "../ui/saveFile.ts";

const WORDS: Readonly<Record<ProcessingDocument, MessageKey>> = {
  register: "web.processing.takeRegister",
  assessment: "web.processing.takeAssessment",
};

/** Takes the register or the impact assessment along, in the reader's language, in every format that there is. */
export function DocumentButtons() {
  const { say, language } = useMessages();
  const problemText = useProblemText();
  const mayTake = mayCall(useAccount(), writeProcessingDocument);
  const take = useMutation({
    mutationFn: (document: ProcessingDocument) => call(writeProcessingDocument, { body: { document, language } }),
    onSuccess: (files) => {
      for (const { fileName, text, mediaType } of files) saveFile(fileName, text, mediaType);
    },
  });
  if (!mayTake) return null;
  return (
    <>
      {PROCESSING_DOCUMENTS.map((document) => (
        <Button
          key={document}
          isBusy={take.isPending && take.variables === document}
          onPress={() => take.mutate(document)}
        >
          {say(WORDS[document])}
        </Button>
      ))}
      {take.isError && <Banner tone="fault" title={problemText(take.error) ?? ""} />}
    </>
  );
}
