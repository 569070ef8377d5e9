import { ME, OTHER } from "./people.ts";
import { idOf, keyedRow, type PlantedRow, row } from "./rowsOf.ts";

// Consent in cases of each standing, and what recipients owe after a withdrawal.
const CASES = ["ownCase", "sharedCase", "noCase", "conflictedCase"] as const;

const spoken = { party: "child", decision: "given", present: [], heard_alone: true, explained: ["spoken"] };
const byOther = { account_id: OTHER.account, position_id: OTHER.position };
const byMe = { account_id: ME.account, position_id: ME.position };
const purpose = "serviceSharing";

const consents = CASES.flatMap((relation): PlantedRow[] => {
  const about = { case_id: idOf(`case ${relation}`), record_id: idOf(`record ${relation}`) };
  const said = { ...about, ...spoken, purpose, decided_on: "2026-01-05" };
  const marks = [true, false].map((suspected) =>
    row(
      "processing.guardian_suspect",
      suspected ? relation : `${relation}Cleared`,
      { id: idOf(`guardian ${relation} ${suspected}`), ...about, suspected, ...byOther },
      byMe,
    ),
  );
  return [
    row("processing.consent", relation, { id: idOf(`consent ${relation}`), ...said, ...byOther }, byMe),
    ...marks,
  ];
});

const OWED = [
  { name: "owedByMyOrganisation", relation: "noCase", organisation_id: ME.organisation },
  { name: "owedByMyPosition", relation: "noCase", position_id: ME.position },
  { name: "owedByMe", relation: "noCase", account_id: ME.account },
  { name: "owedToMe", relation: "ownCase", organisation_id: OTHER.organisation },
  { name: "owedByOther", relation: "noCase", organisation_id: OTHER.organisation },
  { name: "conflictedCase", relation: "conflictedCase", organisation_id: ME.organisation },
] as const;

const obligations = OWED.flatMap(({ name, relation, ...recipient }): PlantedRow[] => {
  const id = idOf(`obligation ${name}`);
  const owed = {
    ...{ id, consent_id: idOf(`consent ${relation}`), case_id: idOf(`case ${relation}`), reference: "K-2026-AAAAAA" },
    ...{ purpose, through: "share", through_id: idOf(`through ${name}`), owner_organisation: OTHER.organisation },
  };
  const answer = { id: idOf(`answer ${name}`), obligation_id: id, done: "deleted", ...byOther };
  return [
    row("processing.obligation", name, { ...owed, ...recipient, made_at: "2026-01-06", due_at: "2026-01-09" }),
    row(
      "processing.obligation_answer",
      name,
      { ...answer, organisation_id: OTHER.organisation },
      { ...byMe, organisation_id: ME.organisation },
    ),
  ];
});

const said = {
  ...{ bases: ["publicTask"], laws: ["-"], uses: [], persons: ["children"], categories: ["identity"], words: {} },
  ...{ account_name: "-", position: "-" },
};
const purposes = [
  row("processing.purpose_version", "own", {
    ...{ id: idOf("purpose mine"), purpose: "plantedMine", version: 2, ...said, account_id: ME.account },
  }),
  row("processing.purpose_version", "other", {
    ...{ id: idOf("purpose other"), purpose: "plantedOther", version: 1, ...said, account_id: OTHER.account },
  }),
];

const exportRows = (["own", "other"] as const).map((which) =>
  keyedRow(
    "access.export_row",
    which,
    ["export_id", "row_id"],
    { export_id: idOf(`export ${which}`), row_id: idOf("record own") },
    { row_id: idOf("record other") },
  ),
);

const BREACHES = [
  { name: "myLetter", relation: "noCase", organisation_id: ME.organisation, prepared: OTHER, handed: true },
  { name: "myLetterNotYet", relation: "noCase", organisation_id: ME.organisation, prepared: ME, handed: false },
  { name: "othersLetter", relation: "noCase", organisation_id: OTHER.organisation, prepared: OTHER, handed: true },
  {
    name: "conflictedCase",
    relation: "conflictedCase",
    organisation_id: ME.organisation,
    prepared: OTHER,
    handed: true,
  },
] as const;

const day = "2026-02-01";
const facts = {
  ...{ from_at: day, to_at: day, known_at: day, first_at: day, last_at: day, cause: "unknown", circumstances: "-" },
  ...{ handling: "-", recovery: "-", entries: 1, fields: [], categories: [], prepared_by: "-", prepared_position: "-" },
};
const withoutLetters = row("processing.breach", "withoutLetters", {
  ...{ id: idOf("breach without letters"), ...facts, prepared_account: OTHER.account },
});

const breaches = BREACHES.flatMap(({ name, relation, organisation_id, prepared, handed }): PlantedRow[] => {
  const id = idOf(`breach ${name}`);
  const record_id = idOf(`record ${relation}`);
  const act = { breach_id: id, how: "letter", account_name: "-", position: "-" };
  const told = { ...act, act: "told", record_id, to_whom: "child" };
  const byMine = { account_id: ME.account, organisation_id: ME.organisation };
  return [
    row("processing.breach", name, {
      ...{ id, ...facts, prepared_account: prepared.account },
      // one that looks at that record alone
      record_id: name === "conflictedCase" ? record_id : null,
    }),
    keyedRow(
      "processing.breach_letter",
      name,
      ["breach_id", "record_id"],
      { breach_id: id, record_id, organisation_id, guardian_suspected: false },
      { record_id: idOf("record own") },
    ),
    row("processing.breach_act", name, { id: idOf(`told ${name}`), ...told }, byMine),
    ...(handed
      ? [
          row(
            "processing.breach_act",
            `${name}Sent`,
            { id: idOf(`sent ${name}`), ...act, act: "sentOwners" },
            { ...byMine, act: "sentAgency" },
          ),
        ]
      : []),
  ];
});

const conflicted = { breach_id: idOf("breach myLetter"), record_id: idOf("record conflictedCase") };
const conflictedLetters = [
  keyedRow(
    "processing.breach_letter",
    "conflictedCaseAmongOthers",
    ["breach_id", "record_id"],
    { ...conflicted, organisation_id: ME.organisation, guardian_suspected: false },
    { record_id: idOf("record other") },
  ),
  row(
    "processing.breach_act",
    "conflictedCaseAmongOthers",
    {
      ...{ id: idOf("told among others"), ...conflicted, act: "told", to_whom: "child", how: "letter" },
      ...{ account_name: "-", position: "-" },
    },
    { account_id: ME.account, organisation_id: ME.organisation },
  ),
];

export const PLANTED_PROCESSING: readonly PlantedRow[] = [
  ...consents,
  ...obligations,
  ...purposes,
  ...exportRows,
  withoutLetters,
  ...breaches,
  ...conflictedLetters,
];

export const PROCESSING_ROW_RELATIONS = {
  "…Cleared": "of such a case, that no guardian is a suspect",
  owedByMyOrganisation: "what the own organisation owes after a withdrawal",
  owedByMyPosition: "what the own position owes after a withdrawal",
  owedByMe: "what the own person owes after a withdrawal",
  owedToMe: "what another organisation owes for a case that the own unit owns",
  myLetter: "about a breach whose letter the own organisation hands over",
  myLetterNotYet: "about a breach whose letter the own organisation will hand over",
  othersLetter: "about a breach whose letter another organisation hands over",
  withoutLetters: "a breach of whose letters none is written yet",
  conflictedCaseAmongOthers: "about the conflicted case, in a breach that concerns others as well",
  "…Sent": "that the letters about such a breach were handed to the offices",
  owedByOther: "what another organisation owes for a case of another unit",
} as const;
