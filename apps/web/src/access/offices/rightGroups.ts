import { RIGHTS, type Right } from "@suar/contract";
import type { MessageKey } from "@suar/messages";

export interface RightGroup {
  title: MessageKey;
  rights: readonly Right[];
}

const group = (title: MessageKey, ...subjects: readonly string[]): RightGroup => ({
  title,
  rights: RIGHTS.filter((right) => subjects.includes(right.split(".")[0] ?? "")),
});

/** The rights by what they are about, in the order of the work. */
export const RIGHT_GROUPS: readonly RightGroup[] = [
  group("web.roles.group.deliveries", "deliveries", "sources", "records"),
  group("web.roles.group.identity", "identity"),
  group("web.roles.group.children", "children", "followUp", "territory"),
  group("web.roles.group.cases", "cases", "emergency"),
  group("web.roles.group.figures", "figures", "tables", "exports"),
  group("web.roles.group.law", "subject", "processing", "breach", "audit"),
  group("web.roles.group.system", "accounts", "clients", "keys", "jobs"),
];
