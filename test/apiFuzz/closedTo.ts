import { demoCountryInMemory } from "@suar/demo";
import type { OpenedDemo } from "../demoServer.ts";
import type { Caller, Standing } from "./caller.ts";
import type { Closed } from "./judgeAnswer.ts";

interface KnownRecord {
  id: string;
  sourceCode: string;
  externalId: string | null;
  districts: (string | null)[];
}

interface OwnedCase {
  recordId: string;
  relations: { with: string; until: string | null }[];
  emergencies: { by: string }[];
}

/** Rights whose holders read records of every organisation, without identity. */
const READ_ALL = ["records.readAll", "children.read", "children.review", "figures.manage", "audit.read"];

/** What the demo country holds, so that an answer can be held against it. */
export class DemoTruth {
  readonly #records: KnownRecord[];
  readonly #sources: Map<string, string>;
  readonly #identities: string[];
  /** By record: the organisations, positions and persons to whom its case is open, as its owner sees it. */
  #open = new Map<string, Set<string>>();

  private constructor(records: KnownRecord[], sources: Map<string, string>, identities: string[]) {
    this.#records = records;
    this.#sources = sources;
    this.#identities = identities;
  }

  static async read(server: OpenedDemo, steward: Caller, children: number): Promise<DemoTruth> {
    const ask = async (target: string) => JSON.parse((await steward.ask(get(target))).text) as never;
    const sources = (await ask("/api/intake/sources")) as { id: string; code: string }[];
    const page = (offset: number) =>
      ask(`/api/statistics/figure/records?from=1990-01-01&to=2099-12-31&limit=500&offset=${offset}`) as Promise<{
        total: number;
        records: (Record<string, string | null> & { id: string; sourceCode: string })[];
      }>;
    const { total, records } = await page(0);
    for (let offset = 500; offset < total; offset += 500) records.push(...(await page(offset)).records);
    const known = records.map(({ id, sourceCode, externalId = null, ...facts }) => ({
      id,
      sourceCode,
      externalId,
      districts: [facts["incidentDistrict"], facts["residenceDistrict"], facts["officeDistrict"]].map(
        (one) => one ?? null,
      ),
    }));
    if (known.length === 0) throw new Error(`${server.url} told of no record: nothing would be proven`);
    return new DemoTruth(known, new Map(sources.map(({ id, code }) => [code, id])), await identitiesOf(children));
  }

  /** Reads again to whom cases are open: requests that went before may have shared them. */
  async readCases(supervisor: Caller): Promise<void> {
    const ask = async (target: string) => JSON.parse((await supervisor.ask(get(target))).text) as never;
    const { cases } = (await ask("/api/cases?limit=500")) as { cases: { id: string }[] };
    this.#open = new Map();
    for (const { id } of cases) {
      const { recordId, relations, emergencies } = (await ask(`/api/cases/${id}`)) as OwnedCase;
      const now = new Date().toISOString();
      const shared = relations.filter(({ until }) => until === null || until > now).map((each) => each.with);
      this.#open.set(recordId, new Set([...shared, ...emergencies.map(({ by }) => by)]));
    }
  }

  get ids(): string[] {
    return this.#records.slice(0, 40).map(({ id }) => id);
  }

  /** What this standing may not be told. */
  closedTo(standing: Standing | null): Closed {
    return {
      records: this.#records
        .filter((record) => !this.#isNear(record, standing))
        .flatMap(({ id, externalId }) => (externalId !== null && externalId.length >= 8 ? [id, externalId] : [id])),
      identities: this.#identities,
    };
  }

  #isNear({ id, sourceCode, districts }: KnownRecord, standing: Standing | null): boolean {
    if (standing === null) return false;
    const { rights, sourceId, territory, name, position, organisation } = standing;
    const open = this.#open.get(id);
    if ([name, organisation, `${position}, ${organisation}`].some((each) => open?.has(each))) return true;
    if (READ_ALL.some((right) => rights.includes(right))) return true;
    if (sourceId !== null && this.#sources.get(sourceCode) === sourceId) return true;
    if (!rights.includes("followUp.ownTerritory")) return false;
    return rights.includes("territory.nation") || districts.some((one) => one?.startsWith(territory ?? "-") ?? false);
  }
}

/** Whole names of three words and more, and numbers: what no answer holds by chance. */
async function identitiesOf(children: number): Promise<string[]> {
  const { truthOfPersons } = await demoCountryInMemory({ children, seed: 1 });
  const [head = "", ...lines] = truthOfPersons.trim().split("\n");
  const columns = head.split(",");
  const [name, nik] = [columns.indexOf("name"), columns.indexOf("nik")];
  return lines.flatMap((line) => {
    const cells = line.split(",");
    const words = cells[name]?.split(" ") ?? [];
    return [cells[nik] ?? "", ...(words.length > 2 ? [words.join(" ")] : [])].filter((text) => text.length > 8);
  });
}

function get(target: string) {
  return { method: "GET", target, contentType: null, body: null };
}
