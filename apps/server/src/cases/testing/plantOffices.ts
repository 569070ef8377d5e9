import { type Account, firstRightsOf } from "@suar/contract";
import { insertAccount } from "../../access/accountStore.ts";
import { ensureOrganisation, insertAppointment, insertPosition } from "../../access/officeStore.ts";
import { type Actor, actorOf, type Database, newId, systemActor } from "../../platform/index.ts";
import { testAccount } from "../../platform/testing.ts";

const ACCESS = systemActor("suar_access");

export interface PlantedOffice {
  account: Account & { positionId: string; organisationId: string };
  actor: Actor;
}

export interface OfficeWanted {
  role: string;
  /** The organisation's name; offices of one name are of one organisation. */
  organisation: string;
  sourceId?: string | null;
  superior?: PlantedOffice | undefined;
  /** The person's name; a random one unless given. */
  name?: string;
}

/** An organisation, a position with its role's first rights, a person, and an appointment to it that holds today. */
export async function plantOffice(database: Database, wanted: OfficeWanted): Promise<PlantedOffice> {
  const { role, organisation, sourceId = null, superior } = wanted;
  const [accountId, positionId] = [newId(), newId()];
  const name = wanted.name ?? lettersOf(accountId);
  const organisationId = await database.inTransaction(ACCESS, async (tx) => {
    const named = { id: newId(), name: organisation, sourceId, superiorId: null, createdBy: "test" };
    const { id } = await ensureOrganisation(tx, named);
    const superiorId = superior?.account.positionId ?? null;
    const position = { id: positionId, organisationId: id, title: `Jabatan ${role}`, role, territory: null };
    await insertPosition(tx, { ...position, superiorId, createdBy: "test" });
    const person = { id: accountId, email: `${accountId}@contoh.example`, name };
    await insertAccount(tx, { ...person, language: "id", passwordHash: "none", createdBy: "test" });
    const from = "2020-01-01";
    await insertAppointment(tx, { id: newId(), accountId, positionId, from, to: null, createdBy: "test" });
    return id;
  });
  const given = { id: accountId, name, positionId, organisationId, organisation, sourceId };
  const account = { ...testAccount(role, { ...given, rights: [...firstRightsOf(role)] }), positionId, organisationId };
  return { account, actor: actorOf(account) };
}

/** A name of two words that nobody else has, without digits. */
function lettersOf(id: string): string {
  const word = (part: string) =>
    [...part].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
  const plain = id.replaceAll("-", "");
  return `${word(plain.slice(12, 22))} ${word(plain.slice(22))}`;
}
