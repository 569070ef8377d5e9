import { listAgreements, listDeliveries, listSources, readDelivery, receiveDelivery } from "@suar/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { mayCall, useAccount } from "../access/session.ts";
import { refresh } from "../client/queries.ts";
import { sendFile } from "../client/sendFile.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { Trail } from "../shell/Trail.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { FileDrop } from "../ui/FileDrop.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { ProgressBar } from "../ui/ProgressBar.tsx";
import { useAddress } from "../ui/useAddress.ts";
import { AgreementChoice } from "./AgreementChoice.tsx";

const ACCEPTED = [".csv", ".tsv", ".txt", ".xlsx", ".json", ".jsonl", ".ndjson", ".xml"];

export function NewDelivery() {
  const { say } = useMessages();
  return (
    <OnlyFor route={receiveDelivery}>
      <Page
        title={say("web.newDelivery.title")}
        lead={say("web.newDelivery.lead")}
        above={
          <Trail
            above={[{ path: "/intake/deliveries", title: say("web.deliveries.title") }]}
            here={say("web.newDelivery.title")}
          />
        }
      >
        <DeliveryForm />
      </Page>
    </OnlyFor>
  );
}

interface Upload {
  sent: number;
  total: number;
  cancel: () => void;
}

function DeliveryForm() {
  const { say, bytes } = useMessages();
  const { search } = useAddress();
  const problemText = useProblemText();
  const supersedes = search.get("supersedes");
  const [sourceId, setSourceId] = useState(search.get("source") ?? "");
  const [agreementId, setAgreementId] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const { upload, fault, handedOver, start } = useUpload();
  const isReady = sourceId !== "" && agreementId !== "" && file !== null;
  return (
    <>
      {supersedes !== null && (
        <Banner title={say("web.newDelivery.supersedes")}>{say("web.newDelivery.supersedesText")}</Banner>
      )}
      <AgreementChoice
        sourceId={sourceId}
        agreementId={agreementId}
        onSource={(id) => {
          setSourceId(id);
          setAgreementId("");
        }}
        onAgreement={setAgreementId}
      />
      <FileDrop
        label={say("web.newDelivery.drop")}
        hint={say("web.newDelivery.formats")}
        accept={ACCEPTED}
        onFiles={(files) => setFile(files[0] ?? null)}
      />
      {file !== null && <p>{say("web.newDelivery.chosen", { name: file.name, size: bytes(file.size) })}</p>}
      {fault !== null && <Banner tone="fault" title={problemText(fault) ?? ""} />}
      {handedOver !== null && (
        <Banner tone="done" title={say("web.newDelivery.handedOver", { name: handedOver })}>
          {say("web.newDelivery.handedOverText")}
        </Banner>
      )}
      {upload !== null && (
        <ProgressBar
          label={say("web.newDelivery.sending")}
          share={upload.total === 0 ? null : upload.sent / upload.total}
          text={say("web.newDelivery.sent", { sent: bytes(upload.sent), total: bytes(upload.total) })}
        />
      )}
      <div className="acts">
        <Button
          kind="primary"
          isDisabled={!isReady}
          isBusy={upload !== null}
          onPress={() => {
            if (file !== null)
              start(
                { sourceId, agreementId, fileName: file.name, ...(supersedes === null ? {} : { supersedes }) },
                file,
              );
          }}
        >
          {say("web.newDelivery.act")}
        </Button>
        {upload !== null && (
          <Button kind="quiet" onPress={upload.cancel}>
            {say("web.newDelivery.cancel")}
          </Button>
        )}
      </div>
    </>
  );
}

type Query = { sourceId: string; agreementId: string; fileName: string; supersedes?: string };

/**
 * Sends the file, shows how far it is, then goes to its mapping; a file that came before leads to where it stands. A sender
 * who may not read deliveries hears that it has arrived.
 */
function useUpload() {
  const mayRead = mayCall(useAccount(), readDelivery);
  const [handedOver, setHandedOver] = useState<string | null>(null);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [upload, setUpload] = useState<Upload | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const start = (query: Query, file: File) => {
    setFault(null);
    setHandedOver(null);
    const sending = sendFile(receiveDelivery, { query }, file, (sent, total) =>
      setUpload({ sent, total, cancel: sending.cancel }),
    );
    setUpload({ sent: 0, total: file.size, cancel: sending.cancel });
    sending.answer
      .then(async (delivery) => {
        await refresh(queries, listDeliveries, listSources, listAgreements);
        if (!mayRead) return setHandedOver(delivery.fileName);
        const to =
          delivery.alreadyReceived || delivery.state !== "received"
            ? "/intake/deliveries/$id"
            : "/intake/deliveries/$id/mapping";
        await navigate({
          to,
          params: { id: delivery.id },
          ...(delivery.alreadyReceived ? { search: { again: "1" } as never } : {}),
        });
      })
      .catch((error: unknown) => {
        if (!(error instanceof DOMException)) setFault(error);
      })
      .finally(() => setUpload(null));
  };
  return { upload, fault, handedOver, start };
}
