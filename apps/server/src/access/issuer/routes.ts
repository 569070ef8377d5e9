import * as contract from "@suar/contract";
import { isRefusal, type Refusal, type Request, type RoomContext, refuse } from "../../platform/index.ts";
import type { CredentialKey } from "../credentialKey.ts";
import { enrolWithIssuer } from "../enrolment/enrolWithIssuer.ts";
import { welcome } from "../enter.ts";
import type { Owner } from "../ownFactors.ts";
import { openIssuer } from "./openIssuer.ts";
import { addOwnIssuerLink, removeOwnIssuerLink } from "./ownIssuerLinks.ts";
import { beginIssuer, type IssuerParts } from "./proveIssuer.ts";
import { freshenWithIssuer, signInWithIssuer } from "./signInWithIssuer.ts";

const SIGN_IN_FIRST = refuse(401, "platform.http.signInFirst");
const NONE = refuse(404, "access.issuer.none");

/** Signing in with a government's account, where the installation names an issuer; without one, every route says so. */
export function registerIssuer(context: RoomContext, key: CredentialKey): void {
  const { config, log, serve } = context;
  const parts = config.issuer === null ? null : { context, key, issuer: openIssuer(config.issuer, log) };
  serve(contract.readIssuer, async () => ({ name: config.issuer?.name ?? null }));
  serveEntrance(context, parts);
  serveOwnLinks(context, parts);
}

function serveEntrance({ serve, config }: RoomContext, parts: IssuerParts | null): void {
  const flood = { attemptsPerMinute: config.signInsPerMinute };
  serve(
    contract.askIssuer,
    async ({ body: { anew }, caller, language }) =>
      parts === null ? NONE : beginIssuer(parts, { kind: "issuer", accountId: null, caller, language, anew }),
    flood,
  );
  const signIn = async ({ body, caller, ...reply }: Request<typeof contract.signInWithIssuer>) => {
    const answer = parts === null ? NONE : await signInWithIssuer(parts, body, caller);
    return isRefusal(answer) || "next" in answer ? answer : welcome(reply, answer);
  };
  serve(contract.signInWithIssuer, signIn, flood);
  const enrol = async ({ body, caller, ...reply }: Request<typeof contract.enrolWithIssuer>) => {
    const answer = parts === null ? NONE : await enrolWithIssuer(parts, body, caller);
    return isRefusal(answer) || "next" in answer ? answer : welcome(reply, answer);
  };
  serve(contract.enrolWithIssuer, enrol, flood);
  serve(
    contract.renewProofWithIssuer,
    async ({ body, account, caller, sessionToken, setSessionToken }) => {
      if (account === null || sessionToken === null) return SIGN_IN_FIRST;
      const token = parts === null ? NONE : await freshenWithIssuer(parts, { ...body, caller, account, sessionToken });
      if (isRefusal(token)) return token;
      setSessionToken(token);
      return { renewed: true as const };
    },
    flood,
  );
}

function serveOwnLinks({ serve }: RoomContext, parts: IssuerParts | null): void {
  const asOwner = async <A>(
    { account, actor, caller }: Pick<Request<never>, "account" | "actor" | "caller">,
    answer: (parts: IssuerParts, owner: Owner) => Promise<A | Refusal>,
  ): Promise<A | Refusal> => {
    if (account === null) return SIGN_IN_FIRST;
    return parts === null ? NONE : answer(parts, { account, actor, caller });
  };
  serve(contract.beginIssuerLink, (request) =>
    asOwner(request, async (known, { account, caller }) => {
      const { language } = request;
      return beginIssuer(known, { kind: "newIssuerLink", accountId: account.id, caller, language, anew: true });
    }),
  );
  serve(contract.addIssuerLink, (request) =>
    asOwner(request, (known, owner) => addOwnIssuerLink(known, owner, request.body)),
  );
  serve(contract.removeIssuerLink, (request) =>
    asOwner(request, (known, owner) => removeOwnIssuerLink(known, owner, request.params.id)),
  );
}
