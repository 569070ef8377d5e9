import { ME, OTHER } from "./people.ts";
import { idOf, keyedRow, type PlantedRow, row } from "./rowsOf.ts";

// One case for each way in which a position may stand to it, each with a record, an identity, notes of both kinds, an alleged
// perpetrator, and what else belongs to it.
const CASE_RELATIONS = {
  ownCase: "of a case that the own unit owns",
  sharedCase: "of a case of another unit, shared with the own organisation, everything named",
  barelySharedCase: "of a case of another unit, shared without naming anything",
  routedCase: "of a case of another unit, routed upward to the own position",
  noCase: "of a case of another unit",
  conflictedCase: "of a case that the own unit owns, in which the own person is the alleged perpetrator",
  emergencyCase: "of a case of another unit, in an emergency reading that lasts",
  emergencyOver: "of a case of another unit, after an emergency reading",
} as const;
type CaseRelation = keyof typeof CASE_RELATIONS;

const RELATIONS = Object.keys(CASE_RELATIONS) as CaseRelation[];
const sealed = { wrapped_key: "\\x00", sealed: "\\x00" };
const isOwn = (relation: CaseRelation) => relation === "ownCase" || relation === "conflictedCase";
const LETTERS = "ABCDEFGH";

const records = RELATIONS.flatMap((relation, at): PlantedRow[] => {
  const id = idOf(`record ${relation}`);
  return [
    row(
      "intake.record",
      relation,
      {
        ...{ id, delivery_id: idOf("delivery other"), source_id: OTHER.source, line_no: 1000 + at, part_no: 0 },
        ...{ forms: ["E1"], form_certain: true, age_precision: "exact", legal_bases: [], services: [] },
      },
      { line_no: 2000 + at },
    ),
    keyedRow(
      "identity.sealed_identity",
      relation,
      ["record_id"],
      { record_id: id, ...sealed },
      { record_id: idOf(`another identity ${relation}`) },
    ),
  ];
});

const cases = RELATIONS.map((relation, at) => {
  const { organisation, position, account } = isOwn(relation) ? ME : OTHER;
  const opening = { organisation_id: ME.organisation, position_id: ME.position, opened_by: ME.account };
  return row(
    "cases.case",
    relation,
    {
      ...{
        id: idOf(`case ${relation}`),
        reference: `K-2026-AAAAA${LETTERS[at]}`,
        record_id: idOf(`record ${relation}`),
      },
      ...{ organisation_id: organisation, position_id: position, opened_by: account },
    },
    // from the own record where the relation is ownership, else from the record of the case itself
    {
      ...{ ...opening, reference: `K-2026-BBBBB${LETTERS[at]}` },
      record_id: relation === "ownCase" ? idOf("record own") : idOf(`record ${relation}`),
    },
  );
});

const FIELDS = ["identity", "notes", "counselling", "perpetrators"];
const relations = RELATIONS.flatMap((relation): PlantedRow[] => {
  const { organisation } = isOwn(relation) ? ME : OTHER;
  const case_id = idOf(`case ${relation}`);
  const sharing = { kind: "shared", organisation_id: OTHER.organisation, position_id: null, made_by: ME.account };
  const owning = { kind: "owner", organisation_id: ME.organisation, position_id: null, made_by: ME.account };
  const shared = { case_id, kind: "shared", organisation_id: ME.organisation };
  const owner = { case_id, kind: "owner", organisation_id: organisation, fields: [] };
  return [
    row("cases.relation", relation, { id: idOf(`owner ${relation}`), ...owner }, sharing),
    ...(relation === "ownCase" ? [row("cases.relation", "opening", { id: idOf("opening"), ...owner }, owning)] : []),
    ...(relation === "sharedCase"
      ? [row("cases.relation", "sharedWithMe", { id: idOf("shared"), ...shared, fields: FIELDS }, sharing)]
      : []),
    ...(relation === "barelySharedCase"
      ? [row("cases.relation", "barelySharedWithMe", { id: idOf("barely"), ...shared, fields: [] }, sharing)]
      : []),
    ...(relation === "ownCase"
      ? [
          row(
            "cases.relation",
            "sharedByMe",
            { id: idOf("by me"), case_id, kind: "shared", organisation_id: OTHER.organisation, fields: [] },
            sharing,
          ),
        ]
      : []),
    ...(relation === "routedCase"
      ? [
          row(
            "cases.relation",
            "routedToMe",
            { id: idOf("routed"), case_id, kind: "routed", position_id: ME.position, fields: [] },
            sharing,
          ),
        ]
      : []),
  ];
});

const notes = RELATIONS.flatMap((relation) =>
  (["contact", "counselling"] as const).flatMap((kind) => {
    const name = kind === "contact" ? relation : `${relation}Counselling`;
    const written = { case_id: idOf(`case ${relation}`), kind, ...sealed };
    const byMe = { author_account: ME.account, author_position: ME.position };
    const byOther = { author_account: OTHER.account, author_position: OTHER.position };
    return [
      row("cases.note", name, { id: idOf(`note ${name}`), ...written, ...byOther }, byMe),
      ...(kind === "counselling" && (relation === "ownCase" || relation === "noCase")
        ? [row("cases.note", `${relation}MyCounselling`, { id: idOf(`my ${name}`), ...written, ...byMe }, byOther)]
        : []),
    ];
  }),
);

const perpetrators = RELATIONS.flatMap((relation) => {
  const case_id = idOf(`case ${relation}`);
  const id = idOf(`perpetrator ${relation}`);
  const accused = relation === "conflictedCase" ? ME.account : OTHER.account;
  return [
    row(
      "cases.alleged_perpetrator",
      relation,
      { id, case_id, ...sealed, added_by: OTHER.account, added_position: OTHER.position },
      { added_by: ME.account, added_position: ME.position },
    ),
    row(
      "cases.conflict",
      relation,
      { id: idOf(`conflict ${relation}`), case_id, perpetrator_id: id, account_id: accused, because: "name" },
      { account_id: null, organisation_id: OTHER.organisation },
    ),
  ];
});

const DAYS = { begun: "2020-01-01T00:00:00Z", ended: "2020-01-01T03:00:00Z", review: "2020-01-08T00:00:00Z" };
const FAR = { began_at: "2099-01-01T00:00:00Z", ends_at: "2099-01-01T03:00:00Z", review_by: "2099-01-08T00:00:00Z" };

interface Emergency {
  name: string;
  relation: CaseRelation;
  by: typeof ME;
  told: typeof ME;
  lasts: boolean;
}

/** Another person of the own organisation. */
const COLLEAGUE = { ...OTHER, organisation: ME.organisation };

const EMERGENCIES: readonly Emergency[] = [
  { name: "emergencyCase", relation: "emergencyCase", by: ME, told: OTHER, lasts: true },
  { name: "emergencyOver", relation: "emergencyOver", by: ME, told: OTHER, lasts: false },
  { name: "ownCase", relation: "ownCase", by: OTHER, told: ME, lasts: false },
  { name: "noCase", relation: "noCase", by: OTHER, told: ME, lasts: false },
  { name: "conflictedCase", relation: "conflictedCase", by: OTHER, told: ME, lasts: false },
  { name: "conflictedCaseByMe", relation: "conflictedCase", by: ME, told: OTHER, lasts: true },
  { name: "byColleague", relation: "noCase", by: COLLEAGUE, told: OTHER, lasts: false },
];

const emergencies = EMERGENCIES.flatMap(({ name, relation, by, told, lasts }): PlantedRow[] => {
  const id = idOf(`emergency ${name}`);
  const at = RELATIONS.indexOf(relation);
  const times = lasts ? FAR : { began_at: DAYS.begun, ends_at: DAYS.ended, review_by: DAYS.review };
  const reading = {
    ...{ id, case_id: idOf(`case ${relation}`), reference: `K-2026-AAAAA${LETTERS[at]}`, reason: "childAtRisk" },
    ...{ account_id: by.account, position_id: by.position, organisation_id: by.organisation, ...sealed },
    ...{ told_position: told.position, told_organisation: told.organisation, ...times },
  };
  const mine = { account_id: ME.account, position_id: ME.position, organisation_id: ME.organisation };
  const review = {
    reviewer_account: ME.account,
    reviewer_position: ME.position,
    reviewer_organisation: ME.organisation,
  };
  return [
    row("cases.emergency_reading", name, reading, {
      ...{ ...mine, told_position: OTHER.position, told_organisation: OTHER.organisation },
      ...(lasts ? { began_at: DAYS.begun, ends_at: DAYS.ended } : {}),
    }),
    row(
      "cases.emergency_review",
      name,
      {
        ...{ id: idOf(`review ${name}`), reading_id: id, outcome: "justified", ...sealed },
        ...{
          reviewer_account: told.account,
          reviewer_position: told.position,
          reviewer_organisation: told.organisation,
        },
      },
      review,
    ),
    row("cases.notice", name, { id: idOf(`notice ${name}`), position_id: told.position, reading_id: id }),
  ];
});

const others: readonly PlantedRow[] = [
  row("cases.staff_identity", "own", {
    id: idOf("staff own"),
    account_id: ME.account,
    ...sealed,
    entered_by: ME.account,
  }),
  row(
    "cases.staff_identity",
    "other",
    { id: idOf("staff other"), account_id: OTHER.account, ...sealed, entered_by: OTHER.account },
    { entered_by: ME.account },
  ),
  row("cases.comparison_due", "any", { id: "424242" as string, account_id: OTHER.account }, { id: "424243" }),
  ...(["noCase", "conflictedCase"] as const).map((relation) =>
    keyedRow(
      "cases.unowed",
      relation,
      ["case_id"],
      { case_id: idOf(`case ${relation}`) },
      { case_id: idOf("case ownCase") },
    ),
  ),
];

export const PLANTED_CASES: readonly PlantedRow[] = [
  ...records,
  ...cases,
  ...relations,
  ...notes,
  ...perpetrators,
  ...emergencies,
  ...others,
];

export const CASE_ROW_RELATIONS = {
  ...CASE_RELATIONS,
  opening: "the ownership that opening a case of one's own writes",
  sharedWithMe: "the sharing of a case with the own organisation",
  barelySharedWithMe: "the sharing of a case with the own organisation, without naming anything",
  sharedByMe: "the sharing of an own case with another organisation",
  routedToMe: "the routing of a case to the own position",
  conflictedCaseByMe: "an emergency reading of a case in which the own person is the alleged perpetrator",
  byColleague: "an emergency reading by another person of the own organisation",
  "…Counselling": "a counselling note of such a case",
  "…MyCounselling": "a counselling note of such a case that the own person wrote",
} as const;
