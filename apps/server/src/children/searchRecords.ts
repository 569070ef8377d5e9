import type { Answer, ChildWanted, MaskedField, RecordFacts, searchChildren } from "@suar/contract";
import { encodeTable, explainPairs, probabilityOf, type TrainedModel } from "@suar/linkage";
import type { z } from "zod";
import { audit } from "../access/index.ts";
import type { Candidate, Identity, IdentityRoom } from "../identity/index.ts";
import { type Actor, type Refusal, type RoomContext, refuse, systemActor } from "../platform/index.ts";
import { compareFields } from "./compareFields.ts";
import { ListsInTheMaking } from "./listsToLink.ts";
import { type LinkableRecord, listRecordFacts, visibleLinkableRecords } from "./store/records.ts";
import { findNewestModel } from "./store/runs.ts";
import { countLooksElsewhere, lockLooksElsewhere } from "./store/searches.ts";

type Wanted = z.output<typeof ChildWanted>;
type Found = Answer<typeof searchChildren>;

/** Of those that share a token, the ones at least this likely are shown. */
const SHOWN_FROM = 0.02;
const MOST_SHOWN = 20;
/** Strong identifiers (NIK, phone, whole name with birth date) of which one alone may be a slip or a relative's. */
const STRONG_ENOUGH = 2;
/** How often a day one account hears that a child is known elsewhere. */
const LOOKS_ELSEWHERE_A_DAY = 20;
const SOUGHT = "sought";

/**
 * Looks for a child by sound and spelling. Which records may be shown is the database's to decide; what is shown of an
 * identity is its outline, and how it agrees with what was asked. The look is on the trail before anything returns; what was
 * asked for is not.
 */
export async function searchRecords(
  context: RoomContext,
  identity: IdentityRoom,
  by: Actor,
  wanted: Wanted,
): Promise<Found | Refusal> {
  if (!saysEnough(wanted)) return refuse(422, "children.search.tooLittle");
  const { database } = context;
  const actor = { ...by, purpose: "search-masked" };
  const candidates = await identity.findCandidates(actor, { ...wanted, ...listsOf(wanted) });
  const ids = candidates.map(({ recordId }) => recordId);
  const seen = await database.inTransaction(actor, async (tx) => ({
    records: await visibleLinkableRecords(tx, ids),
    facts: await listRecordFacts(tx, ids),
  }));
  const known = strongElsewhere(candidates, seen.facts);
  const { elsewhere, usedUp } = await recordLook(context, actor, { seen: seen.records.length, known });
  const opened = await openSeen(identity, actor, seen.records);
  const trained = await database.inTransaction(systemActor("suar_linkage", "followup"), findNewestModel);
  const weights = trained === undefined ? new Map() : weigh(trained, wanted, seen.records, opened);
  return { found: inOrder(wanted, standing(seen), weights, opened), elsewhere, elsewhereUsedUp: usedUp };
}

/** A record that a later delivery has superseded is no longer shown, but to those who may see it, it is not elsewhere. */
function strongElsewhere(candidates: readonly Candidate[], visible: readonly { id: string }[]): boolean {
  const own = new Set(visible.map(({ id }) => id));
  return candidates.some(({ recordId, strongMatching }) => strongMatching >= STRONG_ENOUGH && !own.has(recordId));
}

/** Puts the look on the trail; counting and recording are one transaction, so that looks at once cannot pass the limit. */
async function recordLook(
  { database, clock }: RoomContext,
  actor: Actor,
  look: { seen: number; known: boolean },
): Promise<{ elsewhere: boolean; usedUp: boolean }> {
  const since = clock();
  since.setHours(0, 0, 0, 0);
  return database.inTransaction(systemActor("suar_access"), async (tx) => {
    await lockLooksElsewhere(tx, actor.accountId);
    const usedUp = (await countLooksElsewhere(tx, actor.accountId, since)) >= LOOKS_ELSEWHERE_A_DAY;
    const elsewhere = look.known && !usedUp;
    const act = elsewhere ? "children.searchElsewhere" : "children.search";
    await audit(tx, { actor, act, purpose: "search-masked", subjects: look.seen });
    return { elsewhere, usedUp };
  });
}

async function openSeen(identity: IdentityRoom, actor: Actor, seen: readonly LinkableRecord[]) {
  const ids = seen.map(({ id }) => id);
  return ids.length === 0 ? new Map<string, Identity>() : identity.openIdentities(actor, ids, actor.purpose ?? "");
}

/** Facts of the records that no later delivery has superseded. */
function standing({
  records,
  facts,
}: {
  records: readonly LinkableRecord[];
  facts: readonly Omit<RecordFacts, "childId">[];
}) {
  const ids = new Set(records.map(({ id }) => id));
  return facts.filter(({ id }) => ids.has(id));
}

/** The likeliest first; without a model, in the order in which they shared most. */
function inOrder(
  wanted: Wanted,
  facts: readonly Omit<RecordFacts, "childId">[],
  weights: ReadonlyMap<string, number>,
  opened: ReadonlyMap<string, Identity>,
): Found["found"] {
  const found = facts.flatMap((record) => {
    const weightBits = weights.get(record.id) ?? null;
    const probability = weightBits === null ? null : probabilityOf(weightBits);
    if (probability !== null && probability < SHOWN_FROM) return [];
    const masked = maskedBeside(wanted, opened.get(record.id));
    return [{ record: { ...record, childId: null }, weightBits, probability, masked }];
  });
  return found.toSorted((a, b) => (b.weightBits ?? 0) - (a.weightBits ?? 0)).slice(0, MOST_SHOWN);
}

/** A name alone would page through the country: it needs a year, a date or a district beside it. */
function saysEnough({ names, nik, phone, birthDate, birthYear, district }: Wanted): boolean {
  const beside = birthDate !== null || birthYear !== null || district !== null;
  return nik !== null || phone !== null || (names.length > 0 && beside);
}

function listsOf({ phone, district }: Wanted) {
  return { phones: phone === null ? [] : [phone], districts: district === null ? [] : [district] };
}

function identityOf({ names, nik, birthDate, phone }: Wanted): Identity {
  return {
    names,
    nik,
    birthDate: birthDate === null ? null : { value: birthDate, precision: "day" },
    birthPlace: null,
    address: null,
    phones: phone === null ? [] : [phone],
    parentNames: [],
  };
}

/** The likeness of each record to what is sought, by the newest model; how rare a name is in the country is left out. */
function weigh(
  trained: TrainedModel,
  wanted: Wanted,
  records: readonly LinkableRecord[],
  opened: ReadonlyMap<string, Identity>,
): Map<string, number> {
  const lists = new ListsInTheMaking();
  lists.add(soughtRecord(wanted), identityOf(wanted));
  for (const record of records) lists.add(record, opened.get(record.id));
  const { lists: encoded, recordIds } = lists.finished();
  const explain = explainPairs(trained, encodeTable(encoded, trained.model));
  const sought = recordIds.indexOf(SOUGHT);
  return new Map(
    recordIds.flatMap((id, at) => {
      if (id === SOUGHT) return [];
      const { priorBits, comparisons } = explain(Math.min(sought, at), Math.max(sought, at));
      return [[id, comparisons.reduce((sum, { bits }) => sum + bits, priorBits)] as const];
    }),
  );
}

/** What is sought, as a record of a list of its own. */
function soughtRecord({ birthDate, birthYear, district }: Wanted): LinkableRecord {
  const estimated = birthDate === null && birthYear !== null;
  return {
    id: SOUGHT,
    sourceCode: "",
    deduplicated: false,
    sex: null,
    ageYears: estimated ? 0 : null,
    incidentOn: null,
    incidentPrecision: null,
    reportedOn: estimated ? `${birthYear}-07-01` : null,
    incidentDistrict: null,
    residenceDistrict: district,
  };
}

function maskedBeside(wanted: Wanted, identity: Identity | undefined): MaskedField[] {
  if (identity === undefined) return [];
  const fields = compareFields(identityOf(wanted), identity);
  return fields.filter(({ left, right }) => left !== null || right !== null);
}
