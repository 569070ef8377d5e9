import * as contract from "@suar/contract";
import { type RoomContext, refuse, systemActor } from "../platform/index.ts";
import { listAccounts } from "./accountStore.ts";
import { changeOrganisation, changePosition } from "./changeOffices.ts";
import { createAccount, createFirstAdministrator } from "./createAdministrator.ts";
import { DEMO_ACCOUNTS } from "./demoAccounts.ts";
import {
  appointTo,
  closePositionOn,
  createOrganisation,
  createPositionFor,
  endAppointmentOn,
  positionsHeld,
  saveRole,
} from "./manageOffices.ts";
import { listAppointments, listOrganisations, listPositions, listRoles } from "./officeStore.ts";
import { OPERATOR } from "./operator.ts";
import { readPerson, readPosition } from "./readOffices.ts";
import { findSessionAccount, hashToken } from "./sessions.ts";
import { setSessionPosition } from "./store.ts";
import { today } from "./today.ts";
import { warningsOfPosition } from "./warningsOfPosition.ts";

const SYSTEM = systemActor("suar_access");

export function registerRoutes(context: RoomContext): void {
  serveAccounts(context);
  serveOffices(context);
  serveOfficesOverTime(context);
  servePositionsHeld(context);
  context.serve(contract.listDuties, async ({ account, actor }) => {
    if (account === null) return [];
    const lists = await context.database.inTransaction(actor, async (tx) => {
      const found = [];
      for (const dutiesOfRoom of context.duties) found.push(await dutiesOfRoom(account, tx));
      return found;
    });
    return lists.flat();
  });
}

function serveAccounts(context: RoomContext): void {
  context.serve(contract.listDemoAccounts, async () => (context.config.demo ? DEMO_ACCOUNTS : []));
  context.serve(contract.createAdministrator, async ({ body, account, actor }) => {
    if (account?.id !== OPERATOR.id) return refuse(403, "access.administrator.operatorOnly");
    return createFirstAdministrator(context, actor, body);
  });
  context.serve(contract.listAccounts, async () => {
    const [people, appointments] = await context.database.inTransaction(SYSTEM, async (tx) => [
      await listAccounts(tx),
      await listAppointments(tx, null),
    ]);
    return people.map((person) => ({
      ...person,
      appointments: appointments.filter(({ accountId }) => accountId === person.id),
    }));
  });
  context.serve(contract.createAccount, async ({ body, actor }) => createAccount(context, actor, body));
}

function serveOffices(context: RoomContext): void {
  const { database, clock, serve } = context;
  serve(contract.listRoles, () => database.inTransaction(SYSTEM, listRoles));
  serve(contract.saveRole, ({ actor, params, body }) => saveRole(context, actor, { ...params, ...body }));
  serve(contract.listOrganisations, () => database.inTransaction(SYSTEM, listOrganisations));
  serve(contract.createOrganisation, ({ actor, body }) => createOrganisation(context, actor, body));
  serve(contract.listPositions, async () => {
    const positions = await database.inTransaction(SYSTEM, (tx) => listPositions(tx, today(clock)));
    return positions.map((each) => ({ ...each, warnings: warningsOfPosition(each, today(clock)) }));
  });
  serve(contract.createPosition, ({ actor, body }) => createPositionFor(context, actor, body));
  serve(contract.closePosition, ({ actor, params, body }) => closePositionOn(context, actor, params.id, body.on));
  serve(contract.appoint, ({ actor, body }) => appointTo(context, actor, body));
  serve(contract.endAppointment, ({ actor, params, body }) =>
    endAppointmentOn(context, actor, params.id, body.lastDay),
  );
}

/** How offices and people change, and how they were before. */
function serveOfficesOverTime(context: RoomContext): void {
  const { serve } = context;
  serve(contract.readPosition, ({ actor, params }) => readPosition(context, actor, params.id));
  serve(contract.readPerson, ({ actor, params }) => readPerson(context, actor, params.id));
  serve(contract.changePosition, ({ actor, params, body }) => changePosition(context, actor, { ...params, ...body }));
  serve(contract.changeOrganisation, ({ actor, params, body }) =>
    changeOrganisation(context, actor, { ...params, ...body }),
  );
}

function servePositionsHeld(context: RoomContext): void {
  const { database, clock, serve } = context;
  serve(contract.listOwnPositions, async ({ account }) =>
    account === null ? [] : await positionsHeld(context, account.id),
  );
  serve(contract.choosePosition, async ({ account, sessionToken, body }) => {
    const held = account === null ? [] : await positionsHeld(context, account.id);
    if (!held.some(({ positionId }) => positionId === body.positionId) || sessionToken === null) {
      return refuse(403, "access.position.notHeld");
    }
    const acting = await database.inTransaction(SYSTEM, async (tx) => {
      await setSessionPosition(tx, hashToken(sessionToken), body.positionId);
      return findSessionAccount(tx, sessionToken, clock());
    });
    return acting ?? refuse(401, "platform.http.signInFirst");
  });
}
