import { z } from "zod";
import { Account } from "./access.ts";
import { NewPassword } from "./password.ts";
import { route } from "./route.ts";
import { ById, Id, Language } from "./shared.ts";

/** How people prove who they are, and how their sessions begin, are renewed and end. */

export const SignIn = z.object({ email: z.string().min(3).max(200), password: z.string().min(1).max(200) });

export const Ticket = z.string().min(40).max(60);
export const Code = z.string().trim().min(6).max(40);
/** What a browser answers with; checked in full by the server's WebAuthn library. */
const BrowserAnswer = z.looseObject({ id: z.string().max(2000), response: z.looseObject({}) });
const BrowserOptions = z.looseObject({ challenge: z.string() });

/** The password was right and does not suffice: a second step, or for a new account, choosing one. */
export const NextStep = z.object({
  next: z.enum(["secondFactor", "enrolment"]),
  ticket: z.string(),
  ways: z.array(z.enum(["authenticator", "passkey", "recoveryCode"])),
});
export type NextStep = z.infer<typeof NextStep>;

export const signIn = route({
  method: "POST",
  path: "/api/access/session",
  summary: "Sign in with e-mail and password; sets the session cookie, or names the step that is still missing.",
  rights: "anyone",
  body: SignIn,
  response: z.union([Account, NextStep]),
});
export const giveSecondFactor = route({
  method: "POST",
  path: "/api/access/session/second-factor",
  summary: "End signing in with a code of the authenticator application, or with a recovery code.",
  rights: "anyone",
  body: z.object({ ticket: Ticket, code: Code }),
  response: Account,
});

const ProvenBy = z.enum(["password", "authenticator", "recoveryCode", "passkey", "issuer"]);
export type ProvenBy = z.infer<typeof ProvenBy>;
export const listSessions = route({
  method: "GET",
  path: "/api/access/sessions",
  summary: "This account's open sessions.",
  rights: "signedIn",
  response: z.array(
    z.object({
      id: Id,
      startedAt: z.string(),
      lastSeenAt: z.string(),
      device: z.string(),
      proven: ProvenBy,
      current: z.boolean(),
    }),
  ),
});
export const endSession = route({
  method: "DELETE",
  path: "/api/access/sessions/:id",
  summary: "End one of this account's sessions.",
  rights: "signedIn",
  params: ById,
  response: z.object({ ended: z.boolean() }),
});
export const endOtherSessions = route({
  method: "DELETE",
  path: "/api/access/sessions",
  summary: "End all of this account's sessions but this one.",
  rights: "signedIn",
  response: z.object({ ended: z.number().int() }),
});

export const renewProof = route({
  method: "POST",
  path: "/api/access/session/proof",
  summary: "Prove oneself again before a sensitive act: password, and a code where the account has an authenticator.",
  rights: "signedIn",
  body: z.object({ password: z.string().min(1).max(200), code: Code.optional() }),
  response: z.object({ renewed: z.literal(true) }),
});
export const renewProofWithPasskey = route({
  method: "POST",
  path: "/api/access/session/proof/passkey",
  summary: "Prove oneself again before a sensitive act, with a passkey.",
  rights: "signedIn",
  body: z.object({ ticket: Ticket, answer: BrowserAnswer }),
  response: z.object({ renewed: z.literal(true) }),
});

const Challenge = z.object({ ticket: z.string(), options: BrowserOptions });
export const askForPasskey = route({
  method: "POST",
  path: "/api/access/passkeys/challenge",
  summary: "What the browser needs to ask for a passkey.",
  rights: "anyone",
  response: Challenge,
});
export const signInWithPasskey = route({
  method: "POST",
  path: "/api/access/session/passkey",
  summary: "Sign in with a passkey; sets the session cookie.",
  rights: "anyone",
  body: z.object({ ticket: Ticket, answer: BrowserAnswer }),
  response: Account,
});

const PasskeyName = z.string().trim().min(1).max(80);
export const beginPasskey = route({
  method: "POST",
  path: "/api/access/passkeys/new",
  summary: "What the browser needs to make a passkey for this account.",
  rights: "signedIn",
  stepUp: true,
  response: Challenge,
});
export const addPasskey = route({
  method: "POST",
  path: "/api/access/passkeys",
  summary: "Add the passkey that the browser has made.",
  rights: "signedIn",
  stepUp: true,
  body: z.object({ ticket: Ticket, answer: BrowserAnswer, name: PasskeyName }),
  response: z.object({ id: Id }),
});
export const removePasskey = route({
  method: "DELETE",
  path: "/api/access/passkeys/:id",
  summary: "Remove a passkey; the last way to sign in stays.",
  rights: "signedIn",
  stepUp: true,
  params: ById,
  response: z.object({ removed: z.boolean() }),
});

export const readSecurity = route({
  method: "GET",
  path: "/api/access/security",
  summary: "What this account can prove itself with.",
  rights: "signedIn",
  response: z.object({
    passkeys: z.array(z.object({ id: Id, name: z.string(), createdAt: z.string(), lastUsedAt: z.string().nullable() })),
    hasPassword: z.boolean(),
    hasAuthenticator: z.boolean(),
    recoveryCodes: z.number().int(),
    /** Accounts of issuers that open this one. */
    issuerLinks: z.array(
      z.object({ id: Id, issuer: z.string(), linkedAt: z.string(), lastUsedAt: z.string().nullable() }),
    ),
  }),
});
export const changePassword = route({
  method: "POST",
  path: "/api/access/password",
  summary: "Set a new password; every other session of the account ends.",
  rights: "signedIn",
  stepUp: true,
  body: z.object({ password: NewPassword }),
  response: z.object({ ended: z.number().int() }),
});

const ProposedAuthenticator = z.object({ secret: z.string(), address: z.string() });
const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
export const beginAuthenticator = route({
  method: "POST",
  path: "/api/access/authenticator/new",
  summary: "A new secret for an authenticator application.",
  rights: "signedIn",
  stepUp: true,
  response: ProposedAuthenticator.extend({ ticket: z.string() }),
});
export const addAuthenticator = route({
  method: "POST",
  path: "/api/access/authenticator",
  summary: "Take an authenticator application into use with a code of it; answers with new recovery codes.",
  rights: "signedIn",
  body: z.object({ ticket: Ticket, code: Code }),
  response: RecoveryCodes,
});
export const removeAuthenticator = route({
  method: "DELETE",
  path: "/api/access/authenticator",
  summary: "Remove the authenticator application and the recovery codes; the last way to sign in stays.",
  rights: "signedIn",
  stepUp: true,
  response: z.object({ removed: z.boolean() }),
});
export const renewRecoveryCodes = route({
  method: "POST",
  path: "/api/access/recovery-codes",
  summary: "New recovery codes in place of the former ones.",
  rights: "signedIn",
  stepUp: true,
  response: RecoveryCodes,
});

export const invite = route({
  method: "POST",
  path: "/api/access/accounts/:id/invitation",
  summary: "A link with which the account's owner, once and within 72 hours, chooses how to sign in.",
  rights: ["accounts.manage"],
  stepUp: true,
  params: ById,
  /** Whether the account's passkeys, authenticator and password are to be given up, because their owner has lost them. */
  body: z.object({ replaces: z.boolean().default(false) }),
  response: z.object({ token: z.string(), expiresAt: z.string() }),
});
export const openInvitation = route({
  method: "POST",
  path: "/api/access/enrolment",
  summary: "Begin to choose how to sign in, with the token of an invitation.",
  rights: "anyone",
  body: z.object({ token: Ticket }),
  response: z.object({ ticket: z.string(), name: z.string(), email: z.string(), language: Language }),
});
export const beginFirstPasskey = route({
  method: "POST",
  path: "/api/access/enrolment/passkey/new",
  summary: "What the browser needs to make the first passkey of an account.",
  rights: "anyone",
  body: z.object({ ticket: Ticket }),
  response: BrowserOptions,
});
export const enrolWithPasskey = route({
  method: "POST",
  path: "/api/access/enrolment/passkey",
  summary: "End choosing with a passkey, and sign in.",
  rights: "anyone",
  body: z.object({ ticket: Ticket, answer: BrowserAnswer, name: PasskeyName }),
  response: Account,
});
export const chooseFirstPassword = route({
  method: "POST",
  path: "/api/access/enrolment/password",
  summary: "Choose a password; an authenticator application has to follow.",
  rights: "anyone",
  body: z.object({ ticket: Ticket, password: NewPassword }),
  response: z.object({ chosen: z.literal(true) }),
});
export const beginFirstAuthenticator = route({
  method: "POST",
  path: "/api/access/enrolment/authenticator/new",
  summary: "A secret for the first authenticator application of an account.",
  rights: "anyone",
  body: z.object({ ticket: Ticket }),
  response: ProposedAuthenticator,
});
export const enrolWithAuthenticator = route({
  method: "POST",
  path: "/api/access/enrolment/authenticator",
  summary: "End choosing with a code of the authenticator application, and sign in; answers with recovery codes.",
  rights: "anyone",
  body: z.object({ ticket: Ticket, code: Code }),
  response: RecoveryCodes.extend({ account: Account }),
});
