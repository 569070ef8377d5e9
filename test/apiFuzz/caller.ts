import type { OpenedDemo } from "../demoServer.ts";
import type { DrawnRequest } from "./drawRequest.ts";
import type { Operation } from "./operations.ts";

/** What an account may do, as the server itself says. */
export interface Standing {
  name: string;
  position: string;
  organisation: string;
  rights: readonly string[];
  sourceId: string | null;
  territory: string | null;
}

export interface Answered {
  status: number;
  type: string;
  text: string;
}

/** Somebody who calls the API: a role's demo account, the command line's operator, or somebody without a session. */
export class Caller {
  readonly name: string;
  readonly #server: OpenedDemo;
  #credentials: Record<string, string> = {};
  standing: Standing | null = null;

  constructor(server: OpenedDemo, name: string) {
    this.#server = server;
    this.name = name;
  }

  /** Signs in, if this caller can, and asks what it may do now. */
  async refresh(): Promise<Standing | null> {
    this.standing = (await this.#askStanding()) ?? (await this.#signIn());
    return this.standing;
  }

  async #askStanding(): Promise<Standing | null> {
    if (Object.keys(this.#credentials).length === 0) return null;
    const answer = await this.ask({ method: "GET", target: "/api/access/session", contentType: null, body: null });
    return answer.status === 200 ? (JSON.parse(answer.text) as Standing) : null;
  }

  async #signIn(): Promise<Standing | null> {
    if (this.name === "nobody") return null;
    if (this.name === "operator") {
      this.#credentials = { authorization: `Bearer ${this.#server.operatorToken}` };
      return this.#askStanding();
    }
    const account = this.#server.demoAccounts.find(({ role }) => role === this.name);
    const answer = await fetch(`${this.#server.url}/api/access/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: account?.email, password: account?.password }),
    });
    const cookie = answer.headers.getSetCookie().map((one) => one.split(";")[0]);
    await answer.arrayBuffer();
    if (!answer.ok) return null;
    this.#credentials = { cookie: cookie.join("; ") };
    return this.#askStanding();
  }

  async ask({ method, target, contentType, body }: DrawnRequest): Promise<Answered> {
    const answer = await fetch(this.#server.url + target, {
      method,
      headers: { ...this.#credentials, ...(contentType === null ? {} : { "content-type": contentType }) },
      ...(body === null ? {} : { body: typeof body === "string" ? body : Buffer.from(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    return { status: answer.status, type: answer.headers.get("content-type") ?? "", text: await answer.text() };
  }

  /** Whether the matrix lets this caller come to a route at all. */
  mayCall({ rights }: Operation): boolean {
    if (rights === "anyone") return true;
    if (this.standing === null) return false;
    return rights === "signedIn" || rights.some((right) => this.standing?.rights.includes(right));
  }
}
