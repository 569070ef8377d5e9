#!/usr/bin/env node
// Runs `suar` under Node 24, which comes with `npm ci` (node_modules/.bin/node); plain JavaScript, so that older ones can read it.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split(".").map(Number);

if (major > 24 || (major === 24 && minor >= 11)) {
  await run();
} else {
  rerunUnderNode24();
}

async function run() {
  const args = process.argv.slice(2);
  if (args[0] === "start" && !args.includes("--help") && !args.includes("-h")) buildWebIfNeeded();
  const { main } = await import(pathToFileURL(join(root, "apps/cli/src/index.ts")).href);
  process.exitCode = await main(args, process.env);
}

function rerunUnderNode24() {
  const node = join(root, "node_modules", ".bin", "node");
  if (!existsSync(node)) {
    console.error(
      `Suar needs Node 24.11 or newer; this is ${process.versions.node}. On Linux \`npm ci\` brings it along.\n` +
        `On macOS and Windows install it from nodejs.org, or with \`brew install node@24\`, \`winget install OpenJS.NodeJS\` or \`fnm use 24\`.`,
    );
    process.exit(1);
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));
}

/** Builds the web application where it was never built, or its sources are newer than what was built. */
function buildWebIfNeeded() {
  const built = join(root, "apps/web/dist/server/entry.js");
  const sources = ["apps/web/src", "apps/web/work.html", "apps/web/vite.config.ts", "apps/web/public", "packages"];
  if (existsSync(built) && newestChange(sources.map((path) => join(root, path))) <= statSync(built).mtimeMs) return;
  console.error("suar: building the web application");
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const build = spawnSync(process.execPath, [vite, "build", "--app", "--logLevel", "warn"], {
    cwd: join(root, "apps/web"),
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (build.status !== 0) {
    console.error("suar: the web application could not be built");
    process.exit(1);
  }
}

function newestChange(paths) {
  let newest = 0;
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined || path.endsWith("node_modules") || path.endsWith(".test.ts")) continue;
    const inside = found.isDirectory()
      ? newestChange(readdirSync(path).map((name) => join(path, name)))
      : found.mtimeMs;
    newest = Math.max(newest, inside);
  }
  return newest;
}
