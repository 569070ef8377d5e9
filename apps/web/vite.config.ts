import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

interface ManifestEntry {
  file: string;
  css?: string[];
  imports?: string[];
  assets?: string[];
}
type Manifest = Record<string, ManifestEntry>;

/** An entry's own style sheets and those of every chunk it imports, in the order in which they must be linked. */
function stylesOf(manifest: Manifest, name: string): string[] {
  const entry = manifest[name];
  if (entry === undefined) throw new Error(`${name} is not in the client's manifest`);
  return [...new Set([...(entry.imports ?? []).flatMap((part) => stylesOf(manifest, part)), ...(entry.css ?? [])])];
}

function readClientAssets(): object {
  const manifest: Manifest = JSON.parse(
    readFileSync(new URL("dist/client/.vite/manifest.json", import.meta.url), "utf8"),
  );
  const files = Object.values(manifest).flatMap((entry) => [entry.file, ...(entry.assets ?? [])]);
  const rooted = (file: string) => `/${file}`;
  return {
    script: rooted(manifest["src/entryPublic.tsx"]?.file ?? ""),
    modules: (manifest["src/entryPublic.tsx"]?.imports ?? []).map((part) => rooted(manifest[part]?.file ?? "")),
    styles: stylesOf(manifest, "src/entryPublic.tsx").map(rooted),
    font: rooted(files.find((file) => file.includes("latin-wght-normal")) ?? ""),
  };
}

/** Lets the server bundle know the hashed names of the client's files; built after the client, it carries them inside. */
function clientAssets(): Plugin {
  const id = "virtual:client-assets";
  return {
    name: "suar-client-assets",
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) =>
      source === `\0${id}` ? `export const clientAssets = ${JSON.stringify(readClientAssets())};` : undefined,
  };
}

export default defineConfig({
  plugins: [react(), clientAssets()],
  build: { target: "es2022", assetsInlineLimit: 0, reportCompressedSize: false },
  builder: {
    async buildApp(builder) {
      for (const name of ["client", "ssr"]) {
        const environment = builder.environments[name];
        if (environment !== undefined) await builder.build(environment);
      }
    },
  },
  environments: {
    client: {
      build: {
        outDir: "dist/client",
        manifest: true,
        rolldownOptions: { input: { public: "src/entryPublic.tsx", work: "work.html" } },
      },
    },
    ssr: {
      define: { "process.env.NODE_ENV": JSON.stringify("production") },
      build: {
        outDir: "dist/server",
        ssr: true,
        copyPublicDir: false,
        emitAssets: false,
        rolldownOptions: { input: { entry: "src/entryServer.tsx" } },
      },
      resolve: { noExternal: true },
    },
  },
  server: { proxy: { "/api": process.env["SUAR_SERVER"] ?? "http://127.0.0.1:3000" } },
});
