import { ME, OTHER } from "./people.ts";
import { idOf, keyedRow, type PlantedRow, type RowValues, row } from "./rowsOf.ts";

// Requests at each stage at which somebody else may act, what follows from them, holds, and erasures with and without decisions.
export const SUBJECT_ROW_RELATIONS = {
  proposed: "proposed by an office from the schedule of retention",
  passed: "of a correction that was passed to the own organisation's list",
  toDecide: "of a request of another office that waits for its decision",
  toApprove: "of an erasure that another office accepted",
  decidedByMe: "of an erasure that the own office accepted",
  toAnswer: "of a request that the own office wrote down and that can be answered",
  undecided: "of an erasure that nobody decided",
  held: "of an erasure that was decided, of a record under a legal hold",
  restricted: "of the own organisation's list, its use restricted",
} as const;

const AT = "2026-01-01T00:00:00Z";
const RECORD = idOf("record own");
const HELD = idOf("record territory");
const sealed = { wrapped_key: "\\x00", sealed: "\\x00" };
const mine = { account_id: ME.account, position_id: ME.position, organisation_id: ME.organisation };
const others = { account_id: OTHER.account, position_id: OTHER.position, organisation_id: OTHER.organisation };

const asked = { record_ids: [RECORD], asked_by: "child", received_at: AT, due_at: AT, fields: [] };
const KINDS = {
  access: { ...asked, kind: "access" },
  correction: { ...asked, kind: "correction", fields: ["sex"] },
  erasure: { ...asked, kind: "erasure", ground: "retention" },
  restriction: { ...asked, kind: "restriction" },
} as const;

/** A request that others hang on, walked as well; a further one like it would be written down by the own office. */
function request(relation: string, kind: keyof typeof KINDS, by: object, more: object = {}): PlantedRow {
  return row(
    "subject.request",
    relation,
    { id: idOf(`request ${relation}`), ...KINDS[kind], ...sealed, ...by, ...more },
    mine,
  );
}

const requests = [
  request("own", "access", mine),
  request("other", "access", others, { record_ids: [idOf("record other")] }),
  request("proposed", "erasure", others, { asked_by: "office", record_ids: [idOf("record other")] }),
  request("passed", "correction", others),
  request("restricted", "restriction", others),
];

const actedOn = [
  request("toDecide", "erasure", others),
  request("toApprove", "erasure", others),
  request("decidedByMe", "erasure", others),
  request("toAnswer", "access", mine),
];

/** One act that was done, and the one that the own office would do next. */
function act(relation: string, done: object, next: object, by: object = others): PlantedRow {
  const common = { id: idOf(`act on ${relation}`), request_id: idOf(`request ${relation}`), reason: "-" };
  return row("subject.request_act", relation, { ...common, ...by, ...done }, { ...mine, ...next });
}

const acts = [
  act("toDecide", { act: "lifted" }, { act: "accepted" }),
  act("toApprove", { act: "accepted" }, { act: "approved" }),
  act("decidedByMe", { act: "accepted" }, { act: "approved" }, mine),
  act("passed", { act: "accepted" }, { act: "corrected", source_id: ME.source }),
  act("toAnswer", { act: "lifted" }, { act: "answered" }),
];

const corrections = [
  keyedRow(
    "subject.correction",
    "passed",
    ["request_id", "source_id"],
    { request_id: idOf("request passed"), source_id: ME.source },
    { source_id: OTHER.source },
  ),
];

const restricted = [
  row(
    "intake.record",
    "restricted",
    {
      ...{ id: idOf("record restricted"), delivery_id: idOf("delivery own"), source_id: ME.source, line_no: 3000 },
      ...{ part_no: 0, forms: ["E1"], form_certain: true, age_precision: "exact", legal_bases: [], services: [] },
    },
    { line_no: 3001 },
  ),
  keyedRow(
    "identity.sealed_identity",
    "restricted",
    ["record_id"],
    { record_id: idOf("record restricted"), ...sealed },
    { record_id: idOf("another identity restricted") },
  ),
  keyedRow(
    "subject.restriction",
    "restricted",
    ["request_id", "record_id"],
    { request_id: idOf("request restricted"), record_id: idOf("record restricted") },
    { record_id: idOf("record other") },
  ),
];

const HOLD = { ground: "audit", reference: "-", review_on: "2030-01-01" };
const endedHolds = [
  row("subject.hold", "own", { id: idOf("ended hold own"), ...HOLD, ...mine }),
  row("subject.hold", "other", { id: idOf("ended hold other"), ...HOLD, ...others }),
];

const holds = (["own", "other"] as const).flatMap((whose): PlantedRow[] => {
  const by = whose === "own" ? mine : others;
  const hold = { ...HOLD, ...by };
  return [
    row("subject.hold", whose, { id: idOf(`hold ${whose}`), ...hold }, mine),
    keyedRow(
      "subject.held_record",
      whose,
      ["hold_id", "record_id"],
      { hold_id: idOf(`hold ${whose}`), record_id: HELD },
      { hold_id: idOf("hold own"), record_id: idOf(whose === "own" ? "record ownCase" : "record other") },
    ),
    keyedRow(
      "subject.hold_end",
      whose,
      ["hold_id"],
      { hold_id: idOf(`ended hold ${whose}`), ...by, reason: "-" },
      { hold_id: idOf(`hold ${whose}`), ...mine },
    ),
  ];
});

const retention = [
  row("subject.retention_rule", "any", {
    ...{ id: idOf("retention rule"), years: 25, counted_from: "received", basis: "-" },
    account_id: ME.account,
    position_id: ME.position,
  }),
];

const ERASURES = { any: RECORD, undecided: RECORD, held: HELD } as const;
type ErasureRelation = keyof typeof ERASURES;

const erasures = (Object.keys(ERASURES) as ErasureRelation[]).map((relation) =>
  row("identity.erasure", relation, {
    ...{ id: idOf(`erasure ${relation}`), record_ids: [ERASURES[relation]], ground: "retention", asked_position: "-" },
  }),
);

const recordsOf = ({ record_ids }: RowValues) => ({ record_ids });

/** The requests that erasures carry out: of the one that stands, and of the one that would be next. */
const erasureRequests = erasures.flatMap(({ values, fresh, relation }) => {
  const about = (id: string) =>
    row("subject.request", "other", { id, ...KINDS.erasure, ...others, ...recordsOf(values) });
  const act = (name: string, by: object) => ({
    ...{ id: idOf(`${name} ${String(fresh.id)}`), request_id: fresh.id, act: name, reason: "-", ...by },
  });
  const decisions = [act("accepted", others), act("approved", mine)];
  return [
    about(String(values.id)),
    about(String(fresh.id)),
    ...(relation === "undecided" ? [] : decisions.map((each) => row("subject.request_act", "other", each))),
  ];
});

/** What the rows below hang on; not walked. */
export const SUBJECT_GROUND: readonly PlantedRow[] = [...actedOn, ...endedHolds, ...erasureRequests];

export const PLANTED_SUBJECT: readonly PlantedRow[] = [
  ...requests,
  ...acts,
  ...corrections,
  ...restricted,
  ...holds,
  ...retention,
  ...erasures,
];
