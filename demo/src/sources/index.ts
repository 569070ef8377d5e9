import { kemensos } from "./kemensos.ts";
import { lpsk } from "./lpsk.ts";
import { ngo } from "./ngo.ts";
import { platform } from "./platform.ts";
import { polri } from "./polri.ts";
import { sapa129 } from "./sapa129.ts";
import { simfoni } from "./simfoni.ts";
import type { DemoSource } from "./source.ts";

/** The seven stakeholders: how each is registered, what it may be used for, and what its file looks like. */
export const DEMO_SOURCES: readonly DemoSource[] = [simfoni, polri, kemensos, lpsk, sapa129, ngo, platform];
