import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { signIn } from "@suar/contract";
import { afterAll, expect, test } from "vitest";
import { commands } from "./commands.ts";
import { commandHelp } from "./help.ts";
import { drawBar, openProgressBar } from "./progressBar.ts";

const launcher = resolve(import.meta.dirname, "../../../bin/suar.mjs");
// the launcher without its building of the web application, which these tests do not need
const withoutBuild = `
  const { main } = await import(${JSON.stringify(resolve(import.meta.dirname, "index.ts"))});
  process.exitCode = await main(process.argv.slice(1), process.env);
`;
const startSuar = ["--input-type=module", "-e", withoutBuild, "--", "start", "--port", "0"];
const dataDir = mkdtempSync(join(tmpdir(), "suar-cli-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

async function suar(args: string[], { input = "", environment = {} }: { input?: string; environment?: object } = {}) {
  const child = spawn(process.execPath, args[0] === "start" ? startSuar : [launcher, ...args], {
    env: { ...process.env, LANG: "C", SUAR_DATA_DIR: dataDir, SUAR_DEMO: "off", ...environment },
  });
  const said: Record<"out" | "err", string> = { out: "", err: "" };
  child.stdout.on("data", (chunk) => (said.out += chunk));
  child.stderr.on("data", (chunk) => (said.err += chunk));
  child.stdin.end(input);
  const [code] = await once(child, "close");
  return { code, ...said };
}

test("every command has a help in both languages that shows an example of itself", async () => {
  for (const [name, load] of Object.entries(commands)) {
    const { command } = await load();
    expect(command.name).toBe(name);
    expect(command.example).toContain(`suar ${name}`);
    for (const language of ["id", "en"] as const) expect(commandHelp(command, language)).toContain(command.example);
  }
});

test("a command that does not exist, or is called wrongly, ends with 2 and says what there is", async () => {
  const unknown = await suar(["nothing"]);
  expect(unknown).toMatchObject({ code: 2, out: "" });
  expect(unknown.err).toContain("compare-tables");
  const wrong = await suar(["version", "--no-such-option"]);
  expect(wrong).toMatchObject({ code: 2, out: "" });
  expect(wrong.err).toContain("suar version --json");
});

test("`suar version` says its version, for people and for machines, in the language asked for", async () => {
  expect((await suar(["version"])).out).toMatch(/^suar 0\.1\.0 \(Node 24\.\d+\.\d+\)\n$/);
  expect(JSON.parse((await suar(["version", "--json"])).out)).toMatchObject({ suar: "0.1.0" });
  expect((await suar(["version", "--lang", "id", "--help"])).out).toContain("Tampilkan versi");
});

test("the first administrator is created from this machine, once, and can sign in", async () => {
  const who = [
    "--email",
    "a@lembaga.example",
    "--name",
    "A",
    "--position",
    "Administrator",
    "--organisation",
    "Pusat data",
  ];
  const password = "kata sandi yang panjang";
  const created = await suar(["administrator", ...who, "--json"], { input: `${password}\n` });
  expect(created.code, created.err).toBe(0);
  expect(JSON.parse(created.out)).toEqual({ created: true, email: "a@lembaga.example" });
  expect((await suar(["administrator", ...who], { input: `${password}\n` })).code).toBe(1);

  const server = spawn(process.execPath, [...startSuar, "--json"], {
    env: { ...process.env, SUAR_DATA_DIR: dataDir, SUAR_DEMO: "off" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [said] = await once(server.stdout, "data");
  const { url, hasNoAccount } = JSON.parse(String(said));
  expect(hasNoAccount).toBe(false);
  const answer = await fetch(new URL(signIn.path, url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: "a@lembaga.example", password }),
  });
  // the password is right; a second factor is still to be chosen
  expect(await answer.json()).toMatchObject({ next: "enrolment" });

  const second = await suar(["start"]);
  expect(second).toMatchObject({ code: 1 });
  expect(second.err).toContain(`the process ${server.pid}`);
  server.kill("SIGTERM");
  const [code] = await once(server, "exit");
  expect(code).toBe(0);
}, 180_000);

test("a bar shows how much is done and how long it still takes; nobody watching, nothing is drawn", () => {
  const half = { done: 5, total: 10, label: "Importing", secondsLeft: 12 };
  expect(drawBar(half, "en")).toBe(`${"█".repeat(14)}${"░".repeat(14)}  50 %  Importing · 12 seconds left`);
  expect(drawBar(half, "id")).toContain("sisa 12 detik");
  const written: string[] = [];
  const screen = (isTTY: boolean) => ({ isTTY, columns: 40, write: (text: string) => written.push(text) });
  openProgressBar(screen(false), "en", () => 1e6).show(half);
  expect(written).toEqual([]);
  openProgressBar(screen(true), "en", () => 1e6).show(half);
  expect(written.join("")).toContain("50 %");
});

test("`suar erasures` writes the ledger and replays it; another file erases nothing", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "suar-erasures-")), "erasures.jsonl");
  const { out, code } = await suar(["erasures", "export", "--out", file, "--json"]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({ erasures: 0, file });
  expect((await suar(["erasures", "replay", file, "--json"])).code).toBe(0);
  writeFileSync(file, "something else\n");
  const refused = await suar(["erasures", "replay", file, "--lang", "en"]);
  expect(refused).toMatchObject({ code: 1, out: expect.stringContaining("not a whole export") });
  expect((await suar(["erasures", "replay", `${file}.gone`])).code).toBe(2);
  expect((await suar(["erasures"])).code).toBe(2);
});

test("`suar keys` shows the keys' versions, turns them and retires the former", { timeout: 120_000 }, async () => {
  const listed = async (...act: string[]) => {
    const { code, out } = await suar(["keys", ...act, "--json"]);
    expect(code).toBe(0);
    return (JSON.parse(out) as { versions: { version: number; state: string }[] }).versions.map(({ state }) => state);
  };
  expect(await listed()).toEqual(["current"]);
  expect(await listed("turn")).toEqual(["former", "current"]);
  expect(await listed("retire", "1")).toEqual(["retired", "current"]);
  expect((await suar(["keys", "retire", "2"])).code).toBe(1);
  const { out } = await suar(["keys", "turn-search", "--json"]);
  expect(JSON.parse(out)).toMatchObject({
    searchVersions: [
      { version: 2, state: "current" },
      { version: 1, state: "retired" },
    ],
  });
  expect((await suar(["keys", "burn"])).code).toBe(2);
});
