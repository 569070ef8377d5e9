import { z } from "zod";
import { route } from "./route.ts";
import { ById, Job } from "./shared.ts";

export const readJob = route({
  method: "GET",
  path: "/api/jobs/:id",
  summary: "A job's state and progress. `/api/jobs/:id/events` streams the same as server-sent events.",
  rights: "signedIn",
  params: ById,
  response: Job,
});
export const cancelJob = route({
  method: "POST",
  path: "/api/jobs/:id/cancel",
  summary: "Ask a job to stop; what it has committed stays and can be resumed.",
  rights: "signedIn",
  params: ById,
  response: Job,
});
export const resumeJob = route({
  method: "POST",
  path: "/api/jobs/:id/resume",
  summary: "Go on with a cancelled or failed job from where it stopped.",
  rights: "signedIn",
  params: ById,
  response: Job,
});
export const listJobs = route({
  method: "GET",
  path: "/api/jobs",
  summary: "The newest jobs.",
  rights: ["jobs.readAll"],
  response: z.array(Job),
});
