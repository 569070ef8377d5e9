import { z } from "zod";
import { route } from "./route.ts";
import { ById, Id } from "./shared.ts";

/** Break-glass: reading one case outside one's rights in an emergency, told and reviewed. */

export const EMERGENCY_REASONS = [
  "childAtRisk",
  "missingChild",
  "urgentCare",
  "courtDeadline",
  "ownerUnreachable",
] as const;
export type EmergencyReason = (typeof EMERGENCY_REASONS)[number];
const OUTCOMES = ["justified", "notJustified"] as const;

export const CaseReference = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^K-\d{4}-[2-9A-HJ-NP-Z]{6}$/);

export const beginEmergency = route({
  method: "POST",
  path: "/api/cases/emergencies",
  summary: "Read one case for three hours outside one's rights; a second person in another unit is told at once.",
  rights: ["emergency.use"],
  stepUp: true,
  body: z.object({
    id: Id,
    reference: CaseReference,
    reason: z.enum(EMERGENCY_REASONS),
    sentence: z.string().trim().min(20).max(1000),
  }),
  response: z.object({ caseId: Id, endsAt: z.string(), told: z.string() }),
});

export const Emergency = z.object({
  id: Id,
  reference: z.string(),
  /** Only for those who may open it still. */
  caseId: Id.nullable(),
  by: z.string(),
  position: z.string(),
  reason: z.enum(EMERGENCY_REASONS),
  sentence: z.string(),
  told: z.string(),
  beganAt: z.string(),
  endsAt: z.string(),
  reviewBy: z.string(),
  own: z.boolean(),
  mayReview: z.boolean(),
  review: z.object({ outcome: z.enum(OUTCOMES), note: z.string(), by: z.string(), at: z.string() }).nullable(),
});
export type Emergency = z.infer<typeof Emergency>;
export const listEmergencies = route({
  method: "GET",
  path: "/api/cases/emergencies",
  summary: "Emergency readings that one began, reviews or oversees; those that wait for a review first.",
  rights: ["emergency.use", "emergency.review", "audit.read"],
  response: z.array(Emergency),
});
export const reviewEmergency = route({
  method: "POST",
  path: "/api/cases/emergencies/:id/review",
  summary: "Say whether an emergency reading of another unit was justified.",
  rights: ["emergency.review"],
  params: ById,
  body: z.object({ id: Id, outcome: z.enum(OUTCOMES), note: z.string().trim().min(10).max(1000) }),
  response: z.object({ reviewed: z.boolean() }),
});
