import * as contract from "@suar/contract";
import { serveExports } from "../../access/exports/index.ts";
import { openPlantedCases } from "../../cases/testing/plantedCases.ts";
import type { PlantedOffice } from "../../cases/testing/plantOffices.ts";
import { newId } from "../../platform/index.ts";
import { registerProcessing } from "../index.ts";

export type PlantedProcessing = Awaited<ReturnType<typeof openPlantedProcessing>>;

/** The room over planted cases, with the exports of real lists, and short words for what the tests do. */
export async function openPlantedProcessing() {
  const cases = await openPlantedCases();
  const { platform, worker } = cases;
  serveExports(platform.context, cases.ports);
  await registerProcessing(platform.context, { giveLists: cases.giveLists, cases: cases.room });
  const shelter = await cases.office({ role: "caseworker", organisation: "Rumah aman" });
  const consent = (id: string, more: Partial<Said> = {}, as: PlantedOffice = worker) =>
    platform.call(contract.recordConsent, { as: as.account, params: { id }, body: saying(more) });
  const standing = async (id: string, as: PlantedOffice = worker) =>
    (await platform.call(contract.readConsents, { as: as.account, params: { id } })).body;
  const share = (id: string, to: PlantedOffice) =>
    platform.call(contract.shareCase, {
      as: worker.account,
      params: { id },
      body: { id: newId(), organisationId: to.account.organisationId, positionId: null, fields: ["identity"] },
    });
  const obligationsOf = async (as: PlantedOffice) =>
    (await platform.call(contract.listObligations, { as: as.account })).body;
  const dutiesOf = async ({ account, actor }: PlantedOffice): Promise<Record<string, number>> => {
    const items = await platform.context.database.inTransaction(actor, async (tx) => {
      const lists = [];
      for (const port of platform.context.duties) lists.push(...(await port(account, tx)));
      return lists;
    });
    return Object.fromEntries(items.map(({ key, count }) => [key, count]));
  };
  return { ...cases, shelter, consent, standing, share, obligationsOf, dutiesOf };
}

type Said = ReturnType<typeof saying>;

/** The child, heard alone, agrees to sharing with a service. */
const saying = (more: {
  id?: string;
  purpose?: string;
  party?: contract.ConsentParty;
  decision?: contract.ConsentDecision;
  decidedOn?: string;
  untilOn?: string | null;
}) => ({
  ...{ id: newId(), purpose: "serviceSharing", party: "child" as const, decision: "given" as const },
  ...{ present: ["companion"], heardAlone: true, explained: ["spoken", "simpleLanguage"] },
  ...{ decidedOn: "2026-01-05", untilOn: null },
  ...more,
});
