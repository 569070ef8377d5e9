import * as contract from "@suar/contract";
import { markGuardianIn, readConsentsOf, recordConsentIn } from "./consents.ts";
import { answerObligationFor, listObligationsFor } from "./obligations.ts";
import type { ProcessingParts } from "./processingRoom.ts";
import { listPurposesFor, readPurposeFor, writePurposeVersion } from "./purposes.ts";

export function registerRoutes(parts: ProcessingParts): void {
  const { serve } = parts.context;
  serve(contract.listProcessingPurposes, ({ actor }) => listPurposesFor(parts, actor));
  serve(contract.readProcessingPurpose, ({ actor, params }) => readPurposeFor(parts, actor, params.purpose));
  serve(contract.writeProcessingPurpose, ({ actor, params, body }) =>
    writePurposeVersion(parts, actor, params.purpose, body),
  );
  serve(contract.readConsents, ({ actor, params }) => readConsentsOf(parts, actor, params.id));
  serve(contract.recordConsent, ({ actor, params, body }) => recordConsentIn(parts, actor, params.id, body));
  serve(contract.markGuardian, ({ actor, params, body }) => markGuardianIn(parts, actor, params.id, body));
  serve(contract.listObligations, ({ actor }) => listObligationsFor(parts, actor));
  serve(contract.answerObligation, ({ actor, params, body }) => answerObligationFor(parts, actor, params.id, body));
}
