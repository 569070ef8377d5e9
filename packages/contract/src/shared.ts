import { z } from "zod";

// in a browser zod would first try whether it may write code; the content security policy forbids it and reports the try
z.config({ jitless: "document" in globalThis });

/** An ISO calendar day, `yyyy-mm-dd`, that the calendar has; years that no record is about are refused. */
export const IsoDate = z
  .string()
  .regex(/^(19|20|21)\d{2}-\d{2}-\d{2}$/)
  .refine(isOnTheCalendar)
  .meta({ format: "date" });

function isOnTheCalendar(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
export const Id = z.uuid();
export const Language = z.enum(["id", "en"]);
export type Language = z.infer<typeof Language>;

/** RFC 9457 problem details; never carries a child's data. `key` names the message in the catalogue. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  at: z.string(),
  key: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** Both languages of one sentence. */
export const Bilingual = z.object({ id: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;

export const Job = z.object({
  id: Id,
  kind: z.string(),
  state: z.enum(["queued", "running", "done", "failed", "cancelled"]),
  /** Steps done and expected; `total` is null while it is unknown. */
  done: z.number(),
  total: z.number().nullable(),
  /** Key of the message that says what is being done now. */
  step: z.string(),
  secondsLeft: z.number().nullable(),
  problem: Problem.nullable(),
  /** Where the job's result stands, once done. */
  result: z.record(z.string(), z.unknown()).nullable(),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
});
export type Job = z.infer<typeof Job>;

export const ById = z.object({ id: Id });
export const Page = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});
