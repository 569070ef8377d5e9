import { z } from "zod";
import { WrittenDocument } from "./breaches.ts";
import { route } from "./route.ts";
import { Language } from "./shared.ts";

/** The register (Law 27/2022 art. 31) and the impact assessment (art. 34) as files. */
export const PROCESSING_DOCUMENTS = ["register", "assessment"] as const;
export type ProcessingDocument = (typeof PROCESSING_DOCUMENTS)[number];
export const DOCUMENT_FORMATS = ["csv", "json", "md", "html"] as const;

export const writeProcessingDocument = route({
  method: "POST",
  path: "/api/processing/documents",
  summary: "The register of processing or the impact assessment as files, in one language; written on the trail.",
  rights: ["processing.read"],
  body: z.object({ document: z.enum(PROCESSING_DOCUMENTS), language: Language }),
  response: z.array(WrittenDocument.extend({ format: z.enum(DOCUMENT_FORMATS) })),
});
