import { ROLES, type Role } from "@suar/contract";
import { newId, type RoomContext, systemActor } from "../platform/index.ts";
import { hashPassword } from "./passwords.ts";
import { insertAccount } from "./store.ts";

/** One account for each role of the demo country. Their password is public: they exist where the data are synthetic only. */
export const DEMO_PASSWORD = "suar-demo";

interface DemoAccount {
  role: Role;
  name: string;
  position: string;
  organisation: string;
  /** Code of the source that this account's organisation delivers, if any. */
  sourceCode: string | null;
  territory: string | null;
}

const DESCRIPTIONS: Readonly<Record<Role, Omit<DemoAccount, "role">>> = {
  steward: position("Walidata", "Pusat data", null),
  caseworker: position("Pekerja kasus", "Jaringan lembaga layanan", "ngo"),
  investigator: position("Penyidik Unit PPA", "Polri", "polri"),
  partner: position("Petugas pelaporan", "Platform digital", "platform"),
  official: { ...position("Kepala UPTD PPA", "UPTD PPA Jawa Barat", null), territory: "32" },
  oversight: position("Petugas pelindungan data", "Pusat data", null),
  administrator: position("Administrator", "Pusat data", null),
};

function position(title: string, organisation: string, sourceCode: string | null): Omit<DemoAccount, "role"> {
  return { name: `${title} (contoh)`, position: title, organisation, sourceCode, territory: null };
}

/** As shown at the start and on the sign-in page. */
export const DEMO_ACCOUNTS = ROLES.map((role) => ({
  email: `${role}@contoh.example`,
  password: DEMO_PASSWORD,
  role,
  position: DESCRIPTIONS[role].position,
}));

/** Creates the demo accounts that are not there yet. `findSource` gives a source's id by its code. */
export async function seedDemoAccounts(
  { database }: RoomContext,
  findSource: (code: string) => Promise<string | null>,
): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const { role, email } of DEMO_ACCOUNTS) {
    const { sourceCode, ...described } = DESCRIPTIONS[role];
    const sourceId = sourceCode === null ? null : await findSource(sourceCode);
    const account = { ...described, role, email, sourceId, language: "id" as const, passwordHash, createdBy: "demo" };
    await database.inTransaction(systemActor("suar_access"), (tx) => insertAccount(tx, newId(), account));
  }
}
