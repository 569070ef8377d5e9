import type { ColumnMapping, Mapping } from "@suar/contract";
import { DEMO_SOURCES, type DemoSource, type FileInMemory } from "@suar/demo";
import { accepted, DEMO_LOADER, type DemoRooms, finishJob } from "./demoRooms.ts";

/** Registers one stakeholder with the agreement under which it delivers. */
export async function registerSource(
  { intake }: DemoRooms,
  source: DemoSource,
): Promise<{ sourceId: string; agreementId: string }> {
  const { code, name, organisation, unit, deduplicated, agreement } = source;
  const { id: sourceId } = accepted(
    await intake.createSource(DEMO_LOADER, { code, name, organisation, unit, deduplicated }),
    `source ${code}`,
  );
  const { id: agreementId } = accepted(
    await intake.createAgreement(DEMO_LOADER, {
      sourceId,
      title: agreement.title,
      purposes: [...agreement.purposes],
      validFrom: agreement.validFrom,
      validTo: null,
    }),
    `agreement of ${code}`,
  );
  return { sourceId, agreementId };
}

/** What a steward who knows the source corrects in the proposal: words that only the source can explain. */
function correct(proposed: ColumnMapping, source: DemoSource): ColumnMapping {
  const known = source.columns.find(({ name }) => name === proposed.column);
  if (known === undefined) return proposed;
  const { target, dateOrder, separator } = known;
  return {
    column: proposed.column,
    target,
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(separator === undefined ? {} : { separator }),
    ...(known.codes === undefined ? {} : { codes: { ...proposed.codes, ...known.codes } }),
    confidence: proposed.target === target ? proposed.confidence : 1,
    seenFrom: proposed.target === target ? proposed.seenFrom : "steward",
  };
}

function correctMapping(proposed: Mapping, source: DemoSource): Mapping {
  return { ...proposed, columns: proposed.columns.map((column) => correct(column, source)) };
}

async function* bytesOf({ bytes }: FileInMemory): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** One file the whole way: received and sealed, mapped, the mapping saved as a profile, imported. */
export async function importFile(
  rooms: DemoRooms,
  file: FileInMemory,
  from: { sourceId: string; agreementId: string },
): Promise<void> {
  const { context, intake } = rooms;
  const source = DEMO_SOURCES.find(({ code }) => code === file.source);
  if (source === undefined) throw new Error(`no source ${file.source}`);
  const reception = { stream: bytesOf(file), fileName: file.name, ...from };
  const delivery = accepted(await intake.receiveDelivery(DEMO_LOADER, reception), file.name);
  const { mapping } = accepted(await intake.proposeMapping(delivery.id), `mapping of ${file.name}`);
  const profile = accepted(
    await intake.saveProfile(DEMO_LOADER, {
      sourceId: from.sourceId,
      name: source.fileName,
      mapping: correctMapping(mapping, source),
    }),
    `profile of ${file.name}`,
  );
  const { jobId } = accepted(await intake.startImport(DEMO_LOADER, delivery.id, profile.id), `import of ${file.name}`);
  await finishJob(context, jobId, `import of ${file.name}`);
}
