import { isRefusal, newId, type Refusal, type RoomContext, refuse, systemActor } from "../platform/index.ts";
import type { PublicSource } from "./publicContent.ts";
import { insertEdition } from "./store.ts";

/**
 * Protects the demo country's tables anew and puts them on the public page. In production nothing is published this way:
 * the page waits for a signed release.
 */
export async function publishDemoEdition(
  context: Pick<RoomContext, "database" | "config" | "log">,
  source: PublicSource,
): Promise<{ tables: number } | Refusal> {
  if (!context.config.demo) return refuse(409, "open.publish.waitsForRelease");
  const content = await source.buildPublicContent();
  if (isRefusal(content)) return content;
  // what a stakeholder has not published itself is not public
  const claims = content.claims.filter(({ origin }) => origin !== "computed");
  const edition = { ...content, claims, id: newId(), state: "demo" as const };
  const tables = await context.database.inTransaction(systemActor("suar_statistics", "statistics"), (tx) =>
    insertEdition(tx, edition, newId),
  );
  context.log.info("open.published", { tables });
  return { tables };
}
