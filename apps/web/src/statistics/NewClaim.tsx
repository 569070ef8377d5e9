import { computeClaim, enterClaim, listClaims, listSources } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { call } from "../client/call.ts";
import { refresh, useRoute } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { Trail } from "../shell/Trail.tsx";
import { useDraft } from "../shell/useDraft.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useCheckedForm } from "../ui/useCheckedForm.ts";
import { ClaimDefinition, type ClaimPart } from "./ClaimDefinition.tsx";
import { type ClaimForm, computedClaim, EMPTY_CLAIM, enteredClaim, missingAnswers, wrongAnswers } from "./claimForm.ts";

/** A published number with its definition and citation, entered by hand or computed from what the source delivered. */
export function NewClaim() {
  const { say } = useMessages();
  const title = say("web.claims.new");
  return (
    <OnlyFor route={enterClaim}>
      <Page
        title={title}
        lead={say("web.newClaim.lead")}
        above={<Trail above={[{ path: "/statistics/claims", title: say("web.claims.title") }]} here={title} />}
      >
        <ClaimFields />
      </Page>
    </OnlyFor>
  );
}

function ClaimFields() {
  const { say } = useMessages();
  const problemText = useProblemText();
  const [form, setForm, discard] = useDraft("claim", EMPTY_CLAIM);
  const change = (part: Partial<ClaimForm>) => setForm((before) => ({ ...before, ...part }));
  const save = useSave(form, discard);
  const wrong = Object.fromEntries(Object.entries(wrongAnswers(form)).map(([field, key]) => [field, say(key)]));
  const { faultOf, onSubmit } = useCheckedForm({ missing: missingAnswers(form), wrong }, () => save.mutate());
  return (
    <form className="stack wide" noValidate onSubmit={onSubmit}>
      <RadioGroup
        label={say("web.newClaim.way")}
        value={form.way}
        onChange={(way) => change({ way })}
        choices={[
          { value: "entered", label: say("web.newClaim.entered"), hint: say("web.newClaim.enteredHint") },
          { value: "computed", label: say("web.newClaim.computed"), hint: say("web.newClaim.computedHint") },
        ]}
      />
      <Publisher form={form} onChange={change} faultOf={faultOf} />
      <ClaimDefinition form={form} onChange={change} faultOf={faultOf} />
      <TextField
        label={say("web.claim.citation")}
        hint={say("web.claim.citationHint")}
        value={form.citation}
        fault={faultOf("citation")}
        onChange={(citation) => change({ citation })}
      />
      <TextField
        label={say("web.claim.url")}
        value={form.url}
        fault={faultOf("url")}
        inputMode="url"
        onChange={(url) => change({ url })}
      />
      <TextField label={say("web.claim.note")} rows={3} value={form.note} onChange={(note) => change({ note })} />
      {save.isError && <Banner tone="fault" title={problemText(save.error) ?? ""} />}
      <Button kind="primary" type="submit" isBusy={save.isPending}>
        {say(form.way === "entered" ? "web.newClaim.save" : "web.newClaim.compute")}
      </Button>
    </form>
  );
}

function useSave(form: ClaimForm, discard: () => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () =>
      form.way === "entered"
        ? call(enterClaim, { body: enteredClaim(form) })
        : call(computeClaim, { body: computedClaim(form) }),
    onSuccess: async (claim) => {
      discard();
      await refresh(queries, listClaims);
      await navigate({ to: "/statistics/claims/$id", params: { id: claim.id } });
    },
  });
}

function Publisher({ form, onChange, faultOf }: ClaimPart) {
  const { say, both } = useMessages();
  const sources = useRoute(listSources, {}).data ?? [];
  const choose = (sourceId: string) => {
    const source = sources.find((each) => each.id === sourceId);
    onChange({ sourceId, ...(source === undefined ? {} : { organisation: source.organisation, unit: source.unit }) });
  };
  return (
    <div className="fields">
      <Select
        label={say("web.delivery.source")}
        value={form.sourceId}
        onChange={choose}
        fault={faultOf("sourceId")}
        choices={[
          { value: "", label: say(form.way === "entered" ? "web.newClaim.noSource" : "web.newDelivery.chooseSource") },
          ...sources.map((source) => ({ value: source.id, label: both(source.name) })),
        ]}
      />
      <TextField
        label={say("web.claim.organisation")}
        value={form.organisation}
        fault={faultOf("organisation")}
        onChange={(organisation) => onChange({ organisation })}
      />
      {form.way === "entered" && (
        <TextField
          label={say("web.claim.value")}
          inputMode="numeric"
          value={form.value}
          fault={faultOf("value")}
          onChange={(value) => onChange({ value })}
        />
      )}
    </div>
  );
}
