import { type Delivery, importDelivery, listDeliveries, type Mapping, readDelivery, saveProfile } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../client/call.ts";
import { refresh } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Section } from "../ui/Page.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { Proposal } from "./proposal.ts";

/** An unchanged profile is used as it is; a changed mapping becomes the next version of it. */
export function SaveAndImport({
  delivery,
  proposal,
  mapping,
  onImport,
}: {
  delivery: Delivery;
  proposal: Proposal;
  mapping: Mapping;
  onImport: () => void;
}) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const [name, setName] = useState(proposal.profile?.name ?? delivery.sourceCode);
  const isUnchanged = proposal.profile !== null && mapping === proposal.mapping && name === proposal.profile.name;
  const go = useImport(delivery, onImport, async () => {
    if (isUnchanged && proposal.profile !== null) return proposal.profile.id;
    return (await call(saveProfile, { body: { sourceId: delivery.sourceId, name, mapping } })).id;
  });
  return (
    <Section
      title={say("web.mapping.save")}
      lead={say(isUnchanged ? "web.mapping.saveUnchanged" : "web.mapping.saveLead")}
    >
      <TextField
        label={say("web.mapping.profileName")}
        value={name}
        onChange={setName}
        fault={name.trim() === "" ? say("web.ui.needed") : undefined}
      />
      {go.isError && <Banner tone="fault" title={problemText(go.error) ?? ""} />}
      <div className="acts">
        <Button kind="primary" isBusy={go.isPending} isDisabled={name.trim() === ""} onPress={() => go.mutate()}>
          {say(isUnchanged ? "web.mapping.import" : "web.mapping.saveAndImport")}
        </Button>
      </div>
    </Section>
  );
}

function useImport(delivery: Delivery, onImport: () => void, profileId: () => Promise<string>) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () =>
      call(importDelivery, { params: { id: delivery.id }, body: { profileId: await profileId() } }),
    onSuccess: async ({ jobId }) => {
      onImport();
      await refresh(queries, readDelivery, listDeliveries);
      // the delivery names its job only once that has begun, which may be later than this answer
      await navigate({ to: "/intake/deliveries/$id", params: { id: delivery.id }, search: { job: jobId } as never });
    },
  });
}
