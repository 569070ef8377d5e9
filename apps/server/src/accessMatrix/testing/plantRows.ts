import { FIRST_ROLES } from "@suar/contract";
import { ME, OTHER } from "./people.ts";
import { CASE_ROW_RELATIONS, PLANTED_CASES } from "./plantCases.ts";
import { PLANTED_PROCESSING, PROCESSING_ROW_RELATIONS } from "./plantProcessing.ts";
import { PLANTED_SIGN_IN } from "./plantSignIn.ts";
import { PLANTED_SUBJECT, SUBJECT_GROUND, SUBJECT_ROW_RELATIONS } from "./plantSubject.ts";
import { idOf, keyedRow, type PlantedRow, row } from "./rowsOf.ts";

export const RELATIONS = {
  own: "of the own organisation, or the own account",
  territory: "of another organisation, within the own territory",
  other: "of another organisation, elsewhere",
  statistics: "of the purpose statistics",
  followup: "of the purpose follow-up",
  any: "whatever it belongs to",
  ...CASE_ROW_RELATIONS,
  ...PROCESSING_ROW_RELATIONS,
  ...SUBJECT_ROW_RELATIONS,
} as const;

const sealed = { wrapped_key: "\\x00", sealed: "\\x00" };

/** What the rows hang on, in tables that the matrix does not walk. */
export const GROUND: readonly PlantedRow[] = [
  ...FIRST_ROLES.map(({ code, justice }) =>
    keyedRow("access.role", "any", ["code"], { code, name_id: code, name_en: code, justice }, {}),
  ),
  ...(["own", "other"] as const).map((whose) => {
    const { source } = whose === "own" ? ME : OTHER;
    const values = { code: whose, name_id: whose, name_en: whose, organisation: whose, unit: "child" };
    return row("intake.source", whose, { id: source, ...values, deduplicated: false });
  }),
  ...(["own", "other"] as const).flatMap((whose) => {
    const { organisation, position, source } = whose === "own" ? ME : OTHER;
    return [
      row("access.organisation", whose, { id: organisation, name: whose, source_id: source, created_by: "test" }),
      row("access.position", whose, {
        ...{ id: position, organisation_id: organisation, title: whose, role: "caseworker", created_by: "test" },
      }),
    ];
  }),
  ...(["statistics", "followup"] as const).map((purpose) =>
    row("children.run", purpose, { id: idOf(`run ${purpose}`), purpose, threshold: 0.5, started_by: "test" }),
  ),
  ...SUBJECT_GROUND,
];

const people = (["own", "other"] as const).flatMap((whose) => {
  const { account, position } = whose === "own" ? ME : OTHER;
  const session = { account_id: account, expires_at: "2100-01-01T00:00:00Z" };
  return [
    row(
      "access.account",
      whose,
      { id: account, email: `${whose}@example.org`, name: whose, password_hash: "-", created_by: "test" },
      { email: `another-${whose}@example.org` },
    ),
    row(
      "access.session",
      whose,
      { id: idOf(`session ${whose}`), ...session, token_hash: `\\x${whose === "own" ? "01" : "02"}` },
      { token_hash: `\\x${whose === "own" ? "03" : "04"}` },
    ),
    row("access.audit", whose, {
      ...{ id: idOf(`entry ${whose}`), account_id: account, account_name: whose, position: "-", organisation: "-" },
      act: "test",
    }),
    // named by its position, since some read that alone
    keyedRow(
      "access.appointment",
      whose,
      ["position_id"],
      {
        ...{ id: idOf(`appointment ${whose}`), account_id: account, position_id: position },
        ...{ starts_on: "2026-01-01", created_by: "test" },
      },
      { id: idOf(`another appointment ${whose}`) },
    ),
  ];
});

const deliveries = (["own", "other"] as const).flatMap((whose) => {
  const { source } = whose === "own" ? ME : OTHER;
  const id = idOf(`delivery ${whose}`);
  const agreement = idOf(`agreement ${whose}`);
  const agreed = { source_id: source, title: whose, purposes: ["statistics", "followup"], valid_from: "2026-01-01" };
  return [
    row("intake.agreement", whose, { id: agreement, ...agreed }),
    row(
      "intake.delivery",
      whose,
      {
        ...{ id, source_id: source, agreement_id: agreement, file_name: whose, format: "csv", encoding: "utf-8" },
        ...{ bytes: 1, sha256: whose, lines_seen: 1, kept: true, received_by: "test" },
      },
      { sha256: `another ${whose}` },
    ),
    keyedRow(
      "intake.delivery_segment",
      whose,
      ["delivery_id", "segment_no"],
      { delivery_id: id, segment_no: 0, ...sealed },
      { segment_no: 1 },
    ),
    keyedRow(
      "intake.original_segment",
      whose,
      ["delivery_id", "segment_no"],
      { delivery_id: id, segment_no: 0, line_no: 1, first_byte: 0, bytes: 1, leaf: "\\x00", ...sealed },
      { segment_no: 1 },
    ),
    keyedRow(
      "intake.rejected_line",
      whose,
      ["delivery_id", "line_no"],
      { delivery_id: id, line_no: 9, reason_code: "test" },
      { line_no: 10 },
    ),
  ];
});

const records = (["own", "territory", "other"] as const).flatMap((relation) => {
  const whose = relation === "own" ? "own" : "other";
  const district = relation === "other" ? OTHER.territory : ME.territory;
  const id = idOf(`record ${relation}`);
  const line = { own: 1, territory: 2, other: 3 }[relation];
  return [
    row(
      "intake.record",
      relation,
      {
        ...{ id, delivery_id: idOf(`delivery ${whose}`), source_id: (whose === "own" ? ME : OTHER).source },
        ...{ line_no: line, part_no: 0, forms: ["E1"], form_certain: true, age_precision: "exact" },
        ...{ legal_bases: [], services: [], residence_district: district },
      },
      { line_no: line + 100 },
    ),
    keyedRow(
      "identity.sealed_identity",
      relation,
      ["record_id"],
      { record_id: id, ...sealed },
      { record_id: idOf(`another identity ${relation}`) },
    ),
    keyedRow(
      "identity.search_token",
      relation,
      ["record_id"],
      { record_id: id, key_version: 1, tokens: [1] },
      { record_id: idOf(`another token ${relation}`) },
    ),
  ];
});

// a delivery for statistics alone: no other purpose may use its records
const statisticsOnly = [
  row("intake.agreement", "statistics", {
    ...{ id: idOf("statistics only"), source_id: OTHER.source, title: "-", purposes: ["statistics"] },
    valid_from: "2026-01-01",
  }),
  row(
    "intake.delivery",
    "statistics",
    {
      ...{ id: idOf("delivery statistics"), source_id: OTHER.source, agreement_id: idOf("statistics only") },
      ...{ file_name: "-", format: "csv", encoding: "utf-8", bytes: 1, sha256: "statistics", lines_seen: 1 },
      ...{ kept: true, received_by: "test" },
    },
    { sha256: "another statistics" },
  ),
  row(
    "intake.record",
    "statistics",
    {
      ...{ id: idOf("record statistics"), delivery_id: idOf("delivery statistics"), source_id: OTHER.source },
      ...{ line_no: 1, part_no: 0, forms: ["E1"], form_certain: true, age_precision: "exact" },
      ...{ legal_bases: [], services: [] },
    },
    { line_no: 2 },
  ),
];

const children = (["statistics", "followup"] as const).flatMap((purpose) => {
  const [left_record_id, right_record_id] = [idOf("record own"), idOf("record other")].sort();
  const child = idOf(`child ${purpose}`);
  const run_id = idOf(`run ${purpose}`);
  const pair = { run_id, purpose, left_record_id, right_record_id, weight_bits: 1 };
  const received = purpose === "statistics" ? 1001 : 1002;
  const decided = { purpose, left_record_id, right_record_id, decision: "same", decided_by: "test" };
  const another = { right_record_id: "ffffffff-ffff-7fff-8fff-ffffffffffff" };
  return [
    row("children.child", purpose, { id: child, purpose }),
    row(
      "children.decision",
      purpose,
      { id: idOf(`decision ${purpose}`), received, ...decided },
      { received: received + 10 },
    ),
    row("children.link", purpose, {
      ...{ id: idOf(`link ${purpose}`), purpose, record_id: idOf("record own"), child_id: child, act: "first" },
      ...{ run_id, made_by: "test" },
    }),
    keyedRow("children.evidence", purpose, ["run_id", "left_record_id", "right_record_id"], pair, another),
    row(
      "children.unsure_pair",
      purpose,
      { id: idOf(`pair ${purpose}`), ...pair, probability: 0.5, explanation: {} },
      another,
    ),
  ];
});

const exports = (["own", "other"] as const).flatMap((which): PlantedRow[] => {
  const { account, position } = which === "own" ? ME : OTHER;
  const asked = { asked: {}, row_count: 60, purpose: "-", reason: "-", asked_at: "2026-01-01T00:00:00Z" };
  const byMe = { account_id: ME.account, position_id: ME.position };
  const decided = { at: "2026-01-01T00:00:00Z", account_name: "-", position: "-", reason: "-" };
  const id = idOf(`export ${which}`);
  const act = { id: idOf(`act ${which}`), export_id: id, ...decided };
  return [
    row(
      "access.export",
      which,
      {
        ...{ id, ...asked, account_id: account, account_name: "-", position_id: position, position: "-" },
        ...{ organisation: "-", needs_approval: which !== "own", mark_key: "\\x00" },
      },
      byMe,
    ),
    // the own export is fetched, another's is decided on
    row(
      "access.export_act",
      which,
      { ...act, act: which === "own" ? "downloaded" : "approved", account_id: account, position_id: position },
      { ...byMe, act: which === "own" ? "downloaded" : "refused" },
    ),
  ];
});

const oversight = (["own", "other"] as const).flatMap((whose): PlantedRow[] => {
  const [{ account }, reader] = whose === "own" ? [ME, OTHER] : [OTHER, ME];
  const by = { account_id: account, account_name: "-", position: "-" };
  const looked = { rule: "atNight", reader_account: reader.account, window_from: "2026-01-01T00:00:00Z" };
  return [
    row("access.reading_rule_change", whose, {
      ...{ id: idOf(`rule change ${whose}`), rule: "manyRefusals", enabled: true, threshold: 10, reason: "planted" },
      ...{ ...by, at: "2026-01-01T00:00:00Z" },
    }),
    row("access.reading_review", whose, {
      ...{ id: idOf(`reading review ${whose}`), ...looked, outcome: "explained", note: "planted" },
      ...{ ...by, at: "2026-01-01T00:00:00Z" },
    }),
  ];
});

const jobs = [
  row("platform.job", "any", {
    ...{ id: idOf("job"), kind: "test", input: {}, actor: {}, state: "done", done: 0, step: "-", stop_asked: false },
    attempts: 0,
  }),
];

/** One row for each relation that a table knows, in an order in which they can be inserted. */
export const PLANTED: readonly PlantedRow[] = [
  ...people,
  ...PLANTED_SIGN_IN,
  ...deliveries,
  ...statisticsOnly,
  ...records,
  ...children,
  ...exports,
  ...oversight,
  ...jobs,
  ...PLANTED_CASES,
  ...PLANTED_PROCESSING,
  ...PLANTED_SUBJECT,
];
