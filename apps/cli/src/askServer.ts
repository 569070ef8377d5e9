import type { Answer, CallArguments, Problem, Route } from "@suar/contract";
import type { Client } from "./command.ts";

/** A refusal of the server, which ends the command wherever it comes. */
export class Answered extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export async function ask<T extends Route>(client: Client, route: T, request?: CallArguments<T>): Promise<Answer<T>> {
  const called = await client.call(route, request);
  if (!called.ok) throw new Answered(called.problem);
  return called.value;
}
