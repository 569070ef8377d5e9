import { FIRST_ROLES } from "@suar/contract";
import { newId, type RoomContext, systemActor, type Transaction } from "../platform/index.ts";
import { insertAccount } from "./accountStore.ts";
import { ensureOrganisation, insertAppointment, insertPosition } from "./officeStore.ts";
import { hashPassword } from "./passwords.ts";
import { today } from "./today.ts";

/** One account for each role of the demo country. Their password is public: they exist where the data are synthetic only. */
export const DEMO_PASSWORD = "suar-demo";

interface DemoOffice {
  role: string;
  title: string;
  organisation: string;
  /** Code of the source that the organisation delivers, if any. */
  sourceCode: string | null;
  territory: string | null;
  /** Role of the position that duties go to which this one may not see. */
  superior: string | null;
}

const office = (
  role: string,
  title: string,
  organisation: string,
  more: Partial<Pick<DemoOffice, "sourceCode" | "territory" | "superior">> = {},
): DemoOffice => ({ role, title, organisation, sourceCode: null, territory: null, superior: null, ...more });

const SERVICE = { sourceCode: "ngo", territory: "32" };

/** Superiors before those below them. */
const OFFICES: readonly DemoOffice[] = [
  office("official", "Kepala UPTD PPA", "UPTD PPA Jawa Barat", { territory: "32" }),
  office("dutyOfficer", "Petugas piket nasional", "Kementerian PPPA"),
  office("supervisor", "Penyelia kasus", "Jaringan lembaga layanan", { ...SERVICE, superior: "dutyOfficer" }),
  office("caseworker", "Pekerja kasus", "Jaringan lembaga layanan", { ...SERVICE, superior: "supervisor" }),
  office("counsellor", "Psikolog", "Jaringan lembaga layanan", { ...SERVICE, superior: "supervisor" }),
  office("steward", "Walidata", "Pusat data"),
  office("investigator", "Penyidik Unit PPA", "Polri", { sourceCode: "polri", territory: "32" }),
  office("prosecutor", "Jaksa penuntut umum", "Kejaksaan", { territory: "32" }),
  office("restitutionOfficer", "Petugas restitusi", "LPSK"),
  office("partner", "Petugas pelaporan", "Platform digital", { sourceCode: "platform" }),
  office("financialLiaison", "Petugas pelaporan transaksi", "Lembaga keuangan"),
  office("oversight", "Petugas pelindungan data", "Pengawas pusat data"),
  office("administrator", "Administrator", "Pusat data"),
];

/** As shown at the start and on the sign-in page, in the order of the roles. */
export const DEMO_ACCOUNTS = FIRST_ROLES.map(({ code, name }) => ({
  email: `${code.toLowerCase()}@contoh.example`,
  password: DEMO_PASSWORD,
  role: code,
  roleName: name,
  position: OFFICES.find(({ role }) => role === code)?.title ?? name.id,
}));

/** Creates the demo accounts, where there are none, with their offices. `findSource` gives a source's id by its code. */
export async function seedDemoAccounts(
  { database, clock }: RoomContext,
  findSource: (code: string) => Promise<string | null>,
): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const sources = new Map<string, string | null>();
  for (const { sourceCode } of OFFICES) if (sourceCode !== null) sources.set(sourceCode, await findSource(sourceCode));
  const from = today(clock);
  await database.inTransaction(systemActor("suar_access"), async (tx) => {
    const positions = new Map<string, string>();
    for (const each of OFFICES) {
      const superiorId = positions.get(each.superior ?? "") ?? null;
      const sourceId = sources.get(each.sourceCode ?? "") ?? null;
      const positionId = await openOffice(tx, { ...each, superiorId, sourceId, passwordHash, from });
      if (positionId !== undefined) positions.set(each.role, positionId);
    }
  });
}

interface SeededOffice extends DemoOffice {
  superiorId: string | null;
  sourceId: string | null;
  passwordHash: string;
  from: string;
}

async function openOffice(tx: Transaction, seeded: SeededOffice): Promise<string | undefined> {
  const { role, title, territory, superiorId, sourceId, passwordHash, from } = seeded;
  const createdBy = "demo";
  const [accountId, positionId] = [newId(), newId()];
  const account = { id: accountId, email: `${role.toLowerCase()}@contoh.example`, name: `${title} (contoh)` };
  if (!(await insertAccount(tx, { ...account, language: "id", passwordHash, createdBy }))) return undefined;
  const named = { id: newId(), name: seeded.organisation, sourceId, superiorId: null, createdBy };
  const { id: organisationId } = await ensureOrganisation(tx, named);
  await insertPosition(tx, { id: positionId, organisationId, title, role, territory, superiorId, createdBy });
  await insertAppointment(tx, { id: newId(), accountId, positionId, from, to: null, createdBy });
  return positionId;
}
