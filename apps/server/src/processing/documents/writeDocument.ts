import type { Answer, ProcessingDocument, writeProcessingDocument } from "@suar/contract";
import { calendarDay } from "@suar/contract";
import type { Language } from "@suar/messages";
import { audit } from "../../access/index.ts";
import type { Actor } from "../../platform/index.ts";
import type { ProcessingParts } from "../processingRoom.ts";
import { listPurposesFor } from "../purposes.ts";
import { assessmentDocument } from "./assessmentDocument.ts";
import { type Block, markdownOf, pageOf } from "./document.ts";
import { readThreats } from "./readThreats.ts";
import { registerCsv, registerDocument, wordsIn } from "./registerDocument.ts";
import { listRolesWithRights, listVolumes } from "./store.ts";

type Files = Answer<typeof writeProcessingDocument>;

/** The register or the assessment as files, in one language; that they were taken is on the trail. */
export async function writeDocumentFor(
  parts: ProcessingParts,
  actor: Actor,
  { document, language }: { document: ProcessingDocument; language: Language },
): Promise<Files> {
  const { database, clock } = parts.context;
  const register = await listPurposesFor(parts, actor);
  await database.inTransaction(actor, (tx) =>
    audit(tx, { actor, act: "processing.export", subject: document, fields: [language] }),
  );
  const name = (ending: string) => `suar-${NAMES[document][language]}-${calendarDay(clock())}.${ending}`;
  const { say } = wordsIn(language);
  const written = (title: string, blocks: readonly Block[]): Files => [
    { format: "md", fileName: name("md"), mediaType: "text/markdown", text: markdownOf(blocks) },
    { format: "html", fileName: name("html"), mediaType: "text/html", text: pageOf(title, language, blocks) },
  ];
  if (document === "register") {
    const json = `${JSON.stringify({ register, writtenAt: clock().toISOString() }, null, 2)}\n`;
    return [
      {
        format: "csv",
        fileName: name("csv"),
        mediaType: "text/csv;charset=utf-8",
        text: registerCsv(register, language),
      },
      { format: "json", fileName: name("json"), mediaType: "application/json", text: json },
      ...written(say("processing.document.register"), registerDocument(register, language, clock())),
    ];
  }
  const roles = await database.inTransaction({ ...actor, role: "suar_access" }, listRolesWithRights);
  const volumes = await database.inTransaction(actor, listVolumes);
  const assessed = { register, roles, volumes, threats: await readThreats(), at: clock() };
  return written(say("processing.document.assessment"), assessmentDocument(assessed, language));
}

const NAMES = {
  register: { id: "daftar-pemrosesan", en: "register-of-processing" },
  assessment: { id: "penilaian-dampak", en: "impact-assessment" },
} as const;
