import { type PurposeVersion, RIGHTS, type Right, SPECIFIC_CATEGORIES } from "@suar/contract";
import type { Language } from "@suar/messages";
import type { Block } from "./document.ts";
import type { Threat } from "./readThreats.ts";
import { wordsIn } from "./registerDocument.ts";
import type { RoleRow, Volume } from "./store.ts";

export interface Assessed {
  register: readonly PurposeVersion[];
  roles: readonly RoleRow[];
  threats: readonly Threat[];
  volumes: readonly { what: Volume; counted: number }[];
  at: Date;
}

const known: ReadonlySet<string> = new Set(RIGHTS);
const isRight = (right: string): right is Right => known.has(right);

/**
 * The impact assessment (Law 27/2022 art. 34): what is processed and why, how much, who may do what, and each risk with what
 * stands against it, how many tests show it, and what remains. Built anew each time from what is there.
 */
export function assessmentDocument(assessed: Assessed, language: Language): Block[] {
  const { say, day } = wordsIn(language);
  return [
    { heading: say("processing.document.assessment"), level: 1 },
    { text: say("processing.document.assessmentLead", { day: day(assessed.at) }) },
    ...necessity(assessed, language),
    ...amounts(assessed, language),
    ...whoMay(assessed, language),
    ...risks(assessed, language),
  ];
}

function necessity({ register }: Assessed, language: Language): Block[] {
  const { say, ...words } = wordsIn(language);
  const specific = register.filter(({ categories }) =>
    categories.some((category) => SPECIFIC_CATEGORIES.includes(category)),
  );
  return [
    { heading: say("processing.document.necessity"), level: 2 },
    { text: say("processing.document.necessityText", { count: register.length, specific: specific.length }) },
    {
      head: [
        ...[say("web.processing.purpose"), say("web.processing.bases"), say("web.processing.laws")],
        ...[say("web.processing.categories"), say("web.processing.retention")],
      ],
      rows: register.map((version) => [
        ...[version.name[language], words.basesOf(version), words.list(version.laws)],
        ...[words.categoriesOf(version), version.retention[language]],
      ]),
    },
  ];
}

function amounts({ volumes }: Assessed, language: Language): Block[] {
  const { say, number } = wordsIn(language);
  return [
    { heading: say("processing.document.volumes"), level: 2 },
    {
      head: [say("processing.document.what"), say("processing.document.count")],
      rows: volumes.map(({ what, counted }) => [say(`processing.volume.${what}`), number(counted)]),
    },
  ];
}

function whoMay({ roles }: Assessed, language: Language): Block[] {
  const { say } = wordsIn(language);
  return [
    { heading: say("processing.document.roles"), level: 2 },
    { text: say("processing.document.rolesText") },
    ...roles.flatMap(({ name, rights }): Block[] => [
      { heading: name[language], level: 3 },
      { list: rights.filter(isRight).map((right) => say(`access.right.${right}`)) },
    ]),
  ];
}

function risks({ threats }: Assessed, language: Language): Block[] {
  const { say, number } = wordsIn(language);
  const covered = threats.filter(({ tests }) => tests > 0);
  const parts = [...new Set(threats.map(({ part }) => part))];
  return [
    { heading: say("processing.document.risks"), level: 2 },
    { text: say("processing.document.risksText", { count: threats.length, covered: covered.length }) },
    ...parts.flatMap((part): Block[] => [
      { heading: part, level: 3 },
      {
        head: [
          ...[say("processing.document.risk"), say("processing.document.measure")],
          ...[say("processing.document.tests"), say("processing.document.remains")],
        ],
        rows: threats
          .filter((threat) => threat.part === part)
          .map(({ threat, measure, tests, remains }) => [threat, measure, number(tests), remains]),
      },
    ]),
  ];
}
