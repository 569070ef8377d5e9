import { z } from "zod";
import { Account } from "./access.ts";
import { route } from "./route.ts";
import { Bilingual, ById, Id } from "./shared.ts";
import { Code, NextStep, Ticket } from "./signIn.ts";

/** Signing in with a government's account, over OpenID Connect, where an installation is set up for it. */

/** What stands after the `?` of the address that the issuer sends the browser back to, and the ticket it left with. */
const IssuerAnswer = z.object({ ticket: Ticket, answer: z.string().min(1).max(4000) });
const Departure = z.object({ ticket: z.string(), address: z.string() });

export const readIssuer = route({
  method: "GET",
  path: "/api/access/issuer",
  summary: "The name of the government's sign-in, if there is one.",
  rights: "anyone",
  response: z.object({ name: Bilingual.nullable() }),
});
export const askIssuer = route({
  method: "POST",
  path: "/api/access/issuer/challenge",
  summary: "Where the browser goes to sign in with the government's account.",
  rights: "anyone",
  /** Whether to prove oneself there once more, as a fresh proof before a sensitive act needs it. */
  body: z.object({ anew: z.boolean().default(false) }),
  response: Departure,
});
export const signInWithIssuer = route({
  method: "POST",
  path: "/api/access/session/issuer",
  summary: "Sign in with what the government's sign-in has answered; or names the step that is still missing.",
  rights: "anyone",
  body: IssuerAnswer,
  response: z.union([Account, NextStep]),
});
export const renewProofWithIssuer = route({
  method: "POST",
  path: "/api/access/session/proof/issuer",
  summary: "Prove oneself again with the government's account, and a code where signing in would ask for one.",
  rights: "signedIn",
  body: IssuerAnswer.extend({ code: Code.optional() }),
  response: z.object({ renewed: z.literal(true) }),
});
export const enrolWithIssuer = route({
  method: "POST",
  path: "/api/access/enrolment/issuer",
  summary:
    "Take an invitation up with the government's account; where Suar asks for its own second factor, that follows.",
  rights: "anyone",
  body: z.object({ ticket: Ticket, issuer: IssuerAnswer }),
  response: z.union([Account, z.object({ next: z.literal("secondFactor") })]),
});

export const beginIssuerLink = route({
  method: "POST",
  path: "/api/access/issuer/links/new",
  summary: "Where the browser goes to link the government's account to this one.",
  rights: "signedIn",
  stepUp: true,
  response: Departure,
});
export const addIssuerLink = route({
  method: "POST",
  path: "/api/access/issuer/links",
  summary: "Link the government's account that the browser has come back with.",
  rights: "signedIn",
  body: IssuerAnswer,
  response: z.object({ id: Id }),
});
export const removeIssuerLink = route({
  method: "DELETE",
  path: "/api/access/issuer/links/:id",
  summary: "Unlink the government's account; the last way to sign in stays.",
  rights: "signedIn",
  stepUp: true,
  params: ById,
  response: z.object({ removed: z.boolean() }),
});
