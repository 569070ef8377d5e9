import { accessMessages } from "./access.ts";
import { casesMessages } from "./cases.ts";
import { childrenMessages } from "./children.ts";
import { cliMessages } from "./cli.ts";
import { clientsMessages } from "./clients.ts";
import { identityMessages } from "./identity.ts";
import { intakeMessages } from "./intake.ts";
import { openMessages } from "./open.ts";
import { platformMessages } from "./platform.ts";
import { processingMessages } from "./processing.ts";
import { publicMessages } from "./public.ts";
import { rightMessages } from "./rights.ts";
import { statisticsMessages } from "./statistics.ts";
import { subjectMessages } from "./subject.ts";
import { webMessages } from "./web.ts";

export * from "./catalogue.ts";
export { explainTableFault } from "./explainTables.ts";

/** Every message of every room, by key. */
export const messages = {
  ...platformMessages,
  ...accessMessages,
  ...clientsMessages,
  ...rightMessages,
  ...identityMessages,
  ...intakeMessages,
  ...casesMessages,
  ...processingMessages,
  ...childrenMessages,
  ...subjectMessages,
  ...statisticsMessages,
  ...openMessages,
  ...publicMessages,
  ...cliMessages,
  ...webMessages,
};

export type MessageKey = keyof typeof messages;
