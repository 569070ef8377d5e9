import { closeSync, fsyncSync, openSync } from "node:fs";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** The part of Emscripten's node file system that is extended here. */
interface NodeFiles {
  stream_ops: { fsync?: (stream: OpenFile) => number };
  realPath(node: unknown): string;
}
interface OpenFile {
  nfd?: number;
  node: unknown;
}
type Begin = NodeFS["init"];
type Engine = Parameters<Begin>[0];
type EngineOptions = Parameters<Begin>[1];

/**
 * A database directory on disk whose fsync reaches the disk.
 *
 * The file system that comes with PGlite 0.5.16 has no fsync: PostgreSQL asks for it and gets a silent success. Here every
 * request becomes a real one, so that a committed transaction survives a power cut. `fsyncs` counts them (for a test).
 */
export class DurableFiles extends NodeFS {
  fsyncs = 0;

  override async init(engine: Engine, options: EngineOptions): ReturnType<Begin> {
    const prepared = await super.init(engine, options);
    prepared.emscriptenOpts.preRun = [...(prepared.emscriptenOpts.preRun ?? []), (module) => this.#addFsync(module)];
    return prepared;
  }

  #addFsync(module: unknown): void {
    const files = (module as { NODEFS: NodeFiles }).NODEFS;
    files.stream_ops.fsync = (stream) => {
      this.fsyncs += 1;
      if (stream.nfd === undefined) fsyncDirectory(files.realPath(stream.node));
      else fsyncSync(stream.nfd);
      return 0;
    };
  }
}

/** Directories are opened by PostgreSQL too, so that new files' names are durable; the file system gives them no descriptor. */
function fsyncDirectory(path: string): void {
  const descriptor = openSync(path, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}
