import * as contract from "@suar/contract";
import { isRefusal, type Request, type RoomContext, refuse, systemActor } from "../platform/index.ts";
import type { CredentialKey } from "./credentialKey.ts";
import * as enrolment from "./enrolment/enrol.ts";
import { inviteOwner, openInvitation } from "./enrolment/invite.ts";
import { type Entered, welcome } from "./enter.ts";
import * as own from "./ownFactors.ts";
import { challengePasskey, enterWithPasskey, freshenWithPasskey } from "./passkeys/provePasskey.ts";
import { hashToken, idleSince } from "./sessions.ts";
import { signInWithCode, signInWithPassword } from "./signIn.ts";
import { proveAgain } from "./stepUp.ts";
import { deleteOtherSessions, deleteSession, deleteSessionOf, listSessionsOf } from "./store.ts";

const SYSTEM = systemActor("suar_access");

/** Proving who one is: signing in, choosing how to, proving oneself again, and one's own means of doing so. */
export function registerSignIn(context: RoomContext, key: CredentialKey): void {
  serveSigningIn(context, key);
  serveSessions(context);
  serveProvingAgain(context, key);
  serveOwnFactors(context, key);
  serveEnrolment(context, key);
}

function serveSigningIn(context: RoomContext, key: CredentialKey): void {
  const { serve, config } = context;
  const flood = { attemptsPerMinute: config.signInsPerMinute };
  const signIn = async ({ body, caller, ...reply }: Request<typeof contract.signIn>) => {
    const answer = await signInWithPassword(context, key, body, caller);
    return isRefusal(answer) || "next" in answer ? answer : welcome(reply, answer);
  };
  serve(contract.signIn, signIn, flood);
  serve(
    contract.giveSecondFactor,
    async ({ body, caller, ...reply }) => {
      const answer = await signInWithCode(context, key, body, caller);
      return isRefusal(answer) ? answer : welcome(reply, answer);
    },
    flood,
  );
  serve(contract.askForPasskey, ({ caller }) => challengePasskey(context, caller), flood);
  serve(
    contract.signInWithPasskey,
    async ({ body, caller, ...reply }) => {
      const answer = await enterWithPasskey(context, { ...body, caller });
      return isRefusal(answer) ? answer : welcome(reply, answer);
    },
    flood,
  );
}

function serveSessions({ database, clock, serve }: RoomContext): void {
  serve(contract.readSession, async ({ account }) => account ?? refuse(401, "platform.http.signInFirst"));
  serve(contract.signOut, async ({ sessionToken, setSessionToken }) => {
    setSessionToken(null);
    if (sessionToken === null) return { ended: false };
    return { ended: await database.inTransaction(SYSTEM, (tx) => deleteSession(tx, hashToken(sessionToken))) };
  });
  serve(contract.listSessions, async ({ account, sessionToken }) => {
    const rows = await database.inTransaction(SYSTEM, (tx) =>
      listSessionsOf(tx, account?.id ?? "", clock(), idleSince(clock())),
    );
    const own = sessionToken === null ? null : Buffer.from(hashToken(sessionToken));
    return rows.map(({ id, device, proven, ...row }) => ({
      ...{ id, device, proven },
      startedAt: row.started_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      current: own?.equals(row.token_hash) ?? false,
    }));
  });
  serve(contract.endSession, async ({ params, account }) => {
    const ended = await database.inTransaction(SYSTEM, (tx) => deleteSessionOf(tx, account?.id ?? "", params.id));
    return ended ? { ended } : refuse(404, "access.session.notFound");
  });
  serve(contract.endOtherSessions, async ({ account, sessionToken }) => {
    const kept = sessionToken === null ? null : hashToken(sessionToken);
    return { ended: await database.inTransaction(SYSTEM, (tx) => deleteOtherSessions(tx, account?.id ?? "", kept)) };
  });
}

const SIGN_IN_FIRST = refuse(401, "platform.http.signInFirst");

function serveProvingAgain(context: RoomContext, key: CredentialKey): void {
  const { serve } = context;
  serve(contract.renewProof, async ({ body, account, caller, sessionToken, setSessionToken }) => {
    if (account === null || sessionToken === null) return SIGN_IN_FIRST;
    const token = await proveAgain(context, key, account, { ...body, sessionToken, caller });
    if (isRefusal(token)) return token;
    setSessionToken(token);
    return { renewed: true as const };
  });
  serve(contract.renewProofWithPasskey, async ({ body, account, caller, sessionToken, setSessionToken }) => {
    if (account === null || sessionToken === null) return SIGN_IN_FIRST;
    const token = await freshenWithPasskey(context, { ...body, caller, accountId: account.id, sessionToken });
    if (isRefusal(token)) return token;
    setSessionToken(token);
    return { renewed: true as const };
  });
}

function serveOwnFactors(context: RoomContext, key: CredentialKey): void {
  const { serve } = context;
  /** Answers for the account's own owner; the routes let nobody else come here. */
  const asOwner =
    <R, A>(answer: (owner: own.Owner, request: R) => Promise<A>) =>
    async (request: R & Pick<Request<never>, "account" | "actor" | "caller">) => {
      const { account, actor, caller } = request;
      return account === null ? SIGN_IN_FIRST : answer({ account, actor, caller }, request);
    };
  serve(
    contract.readSecurity,
    asOwner((owner) => own.readFactors(context, owner)),
  );
  serve(
    contract.beginPasskey,
    asOwner((owner) => own.beginOwnPasskey(context, owner)),
  );
  serve(
    contract.addPasskey,
    asOwner((owner, { body }: Request<typeof contract.addPasskey>) => own.addOwnPasskey(context, owner, body)),
  );
  serve(
    contract.removePasskey,
    asOwner((owner, { params }: Request<typeof contract.removePasskey>) =>
      own.removeOwnPasskey(context, owner, params.id),
    ),
  );
  serve(
    contract.changePassword,
    asOwner((owner, { body, sessionToken }: Request<typeof contract.changePassword>) =>
      own.changeOwnPassword(context, owner, { ...body, sessionToken }),
    ),
  );
  serve(
    contract.beginAuthenticator,
    asOwner((owner) => own.beginOwnAuthenticator(context, key, owner)),
  );
  serve(
    contract.addAuthenticator,
    asOwner((owner, { body }: Request<typeof contract.addAuthenticator>) =>
      own.addOwnAuthenticator(context, key, owner, body),
    ),
  );
  serve(
    contract.removeAuthenticator,
    asOwner((owner) => own.removeOwnAuthenticator(context, owner)),
  );
  serve(
    contract.renewRecoveryCodes,
    asOwner((owner) => own.renewOwnRecoveryCodes(context, owner)),
  );
}

function serveEnrolment(context: RoomContext, key: CredentialKey): void {
  const { serve, config } = context;
  const flood = { attemptsPerMinute: config.signInsPerMinute };
  serve(contract.invite, ({ params, body, actor }) => inviteOwner(context, actor, { ...body, accountId: params.id }));
  serve(contract.openInvitation, ({ body }) => openInvitation(context, body.token), flood);
  serve(contract.beginFirstPasskey, ({ body, caller }) => enrolment.beginFirstPasskey(context, body.ticket, caller));
  serve(contract.enrolWithPasskey, async ({ body, caller, ...reply }) => {
    const answer = await enrolment.enrolWithPasskey(context, body, caller);
    return isRefusal(answer) ? answer : welcome(reply, answer);
  });
  serve(contract.chooseFirstPassword, ({ body }) => enrolment.chooseFirstPassword(context, body), flood);
  serve(contract.beginFirstAuthenticator, ({ body }) => enrolment.beginFirstAuthenticator(context, key, body.ticket));
  serve(
    contract.enrolWithAuthenticator,
    async ({ body, caller, ...reply }) => {
      const answer = await enrolment.enrolWithAuthenticator(context, key, body, caller);
      if (isRefusal(answer)) return answer;
      const entered: Entered = answer;
      return { account: welcome(reply, entered), recoveryCodes: answer.recoveryCodes };
    },
    flood,
  );
}
