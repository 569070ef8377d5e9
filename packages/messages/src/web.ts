import { webAccessMessages } from "./web/access.ts";
import { webCasesMessages } from "./web/cases.ts";
import { webChildrenMessages } from "./web/children.ts";
import { webChildSearchMessages } from "./web/childSearch.ts";
import { webClientsMessages } from "./web/clients.ts";
import { webExportsMessages } from "./web/exports.ts";
import { webIntakeMessages } from "./web/intake.ts";
import { webMappingMessages } from "./web/mapping.ts";
import { webOfficesMessages } from "./web/offices.ts";
import { webOversightMessages } from "./web/oversight.ts";
import { webProcessingMessages } from "./web/processing.ts";
import { webShellMessages } from "./web/shell.ts";
import { webSignInMessages } from "./web/signIn.ts";
import { webStatisticsMessages } from "./web/statistics.ts";
import { webSubjectMessages } from "./web/subject.ts";

/** What the workspace says, by room. */
export const webMessages = {
  ...webShellMessages,
  ...webAccessMessages,
  ...webSignInMessages,
  ...webOfficesMessages,
  ...webClientsMessages,
  ...webOversightMessages,
  ...webExportsMessages,
  ...webIntakeMessages,
  ...webMappingMessages,
  ...webCasesMessages,
  ...webProcessingMessages,
  ...webChildrenMessages,
  ...webChildSearchMessages,
  ...webStatisticsMessages,
  ...webSubjectMessages,
};
