import * as contract from "@suar/contract";
import { prepareBreachFor } from "./breaches/prepareBreach.ts";
import {
  listBreachesFor,
  listBreachLettersFor,
  readBreachFor,
  sendBreachOf,
  tellSubjectOf,
} from "./breaches/sendBreach.ts";
import { markGuardianIn, readConsentsOf, recordConsentIn } from "./consents.ts";
import { writeDocumentFor } from "./documents/writeDocument.ts";
import { answerObligationFor, listObligationsFor } from "./obligations.ts";
import type { ProcessingParts } from "./processingRoom.ts";
import { listPurposesFor, readPurposeFor, writePurposeVersion } from "./purposes.ts";

export function registerRoutes(parts: ProcessingParts): void {
  servePurposes(parts);
  serveBreaches(parts);
}

function serveBreaches(parts: ProcessingParts): void {
  const { serve } = parts.context;
  serve(contract.prepareBreach, ({ actor, body }) => prepareBreachFor(parts, actor, body));
  serve(contract.listBreaches, ({ actor }) => listBreachesFor(parts, actor));
  serve(contract.readBreach, ({ actor, params }) => readBreachFor(parts, actor, params.id));
  serve(contract.sendBreach, ({ actor, params, body }) => sendBreachOf(parts, actor, params.id, body));
  serve(contract.listBreachLetters, ({ actor }) => listBreachLettersFor(parts, actor));
  serve(contract.tellSubject, ({ actor, body }) => tellSubjectOf(parts, actor, body));
}

function servePurposes(parts: ProcessingParts): void {
  const { serve } = parts.context;
  serve(contract.writeProcessingDocument, ({ actor, body }) => writeDocumentFor(parts, actor, body));
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
