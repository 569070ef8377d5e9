import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import type { IssuerConfig } from "../../platform/index.ts";

/** What the issuer says where it has asked for a second factor. */
const TRUSTED = { acr: ["urn:contoh:dua-langkah"], amr: ["otp"] };

interface Given {
  /** Where Suar is opened: the issuer sends browsers back there and nowhere else. */
  suar: string;
  /** How Suar shows the issuer that it is itself, and what the issuer knows it by. */
  proof: IssuerConfig["proof"];
  publicKeys?: Record<string, unknown>[];
  trusted?: IssuerConfig["secondFactor"];
}

export interface TestIssuer {
  url: string;
  config: IssuerConfig;
  provider: Provider;
  /** Lets it believe from now on that whoever signs in has done so this many seconds ago. */
  signedInAgo(seconds: number): void;
  close(): Promise<void>;
}

/**
 * A real OpenID Connect provider (oidc-provider) on loopback. Its sign-in page asks for a name and believes it, and says so in
 * the ID token where the box for a second factor was ticked.
 */
export async function openTestIssuer({ suar, proof, publicKeys, trusted = TRUSTED }: Given): Promise<TestIssuer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(url, {
    clients: [
      {
        client_id: "suar",
        redirect_uris: [`${suar}/kerja/access/issuer`, `${suar}/work/access/issuer`],
        ...("secret" in proof
          ? { client_secret: proof.secret }
          : { token_endpoint_auth_method: "private_key_jwt", jwks: { keys: publicKeys ?? [] } }),
      },
    ],
    acrValues: TRUSTED.acr,
    claims: { openid: ["sub", "acr", "amr", "auth_time"] },
    cookies: { keys: ["a key of the test"] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ sub }) }),
    interactions: { url: (_, { uid }) => `/masuk/${uid}` },
    // nobody is asked whether Suar may learn who they are: that is all that it asks for
    loadExistingGrant: async ({ oidc }) => {
      const accountId = oidc.session?.accountId;
      const clientId = oidc.client?.clientId;
      if (accountId === undefined || clientId === undefined) return undefined;
      const grant = new provider.Grant({ accountId, clientId });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
    ttl: { Session: 3600, Grant: 3600, Interaction: 600, AuthorizationCode: 60, AccessToken: 60, IdToken: 60 },
  });
  let agoSeconds = 0;
  const answerProvider = provider.callback();
  server.on("request", (request, response) => {
    if (request.url?.startsWith("/masuk/")) void answerSignIn(provider, request, response, agoSeconds);
    else void answerProvider(request, response);
  });
  const config = {
    ...{ issuer: url, clientId: "suar", proof, secondFactor: trusted },
    name: { id: "Akun Negara Contoh", en: "Example State Account" },
  };
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const signedInAgo = (seconds: number) => {
    agoSeconds = seconds;
  };
  return { url, config, provider, signedInAgo, close };
}

const PAGE = `<!doctype html><html lang="id"><title>Akun Negara Contoh</title><main><h1>Akun Negara Contoh</h1><form method="post">
<p><label>Nama pengguna <input name="login" required></label></p>
<p><label><input type="checkbox" name="two" value="on"> Dengan kode kedua</label></p>
<p><button name="act" value="enter">Lanjutkan</button> <button name="act" value="leave" formnovalidate>Batal</button></p>
</form></main></html>`;

async function answerSignIn(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  agoSeconds: number,
): Promise<void> {
  if (request.method !== "POST") {
    await provider.interactionDetails(request, response);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(PAGE);
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const form = new URLSearchParams(Buffer.concat(chunks).toString());
  const accountId = form.get("login") ?? "";
  const second = form.get("two") === null ? {} : { acr: TRUSTED.acr[0] ?? "", amr: ["otp"] };
  const ts = Math.floor(Date.now() / 1000) - agoSeconds;
  const result = form.get("act") === "leave" ? { error: "access_denied" } : { login: { accountId, ts, ...second } };
  await provider.interactionFinished(request, response, result);
}

/** A browser at the issuer: it keeps the issuer's cookies, and so the session there. */
export function openIssuerBrowser({ url }: TestIssuer) {
  const cookies = new Map<string, string>();
  const go = async (address: string, form?: Record<string, string>) => {
    const answer = await fetch(address, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form === undefined ? {} : { method: "POST", body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      cookies.set(name, value);
    }
    await answer.arrayBuffer();
    return answer.headers.get("location");
  };
  /** Goes where Suar sends a browser, fills the form in if it is asked to, and returns what stands after the `?` on the way back. */
  return async function signInAt(address: string, form: Record<string, string>): Promise<string> {
    let next = await go(address);
    for (let step = 0; step < 6; step += 1) {
      if (next === null) throw new Error("the issuer sends the browser nowhere");
      const to = new URL(next, url);
      if (to.origin !== url) return to.search.slice(1);
      next = to.pathname.startsWith("/masuk/") ? await go(to.href, form) : await go(to.href);
    }
    throw new Error("the issuer sends the browser around");
  };
}
