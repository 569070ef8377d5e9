import type { Answer, CallArguments, Route } from "@suar/contract";
import { addressOf } from "./address.ts";
import { spokenInCalls } from "./call.ts";
import { CallProblem, readProblem } from "./problem.ts";

export interface Sending<T extends Route> {
  readonly answer: Promise<Answer<T>>;
  cancel(): void;
}

/** Sends a file's bytes as they are and reports bytes sent; XMLHttpRequest, because fetch cannot report upload progress. */
export function sendFile<T extends Route>(
  route: T,
  given: CallArguments<T>,
  file: Blob,
  onSent: (sent: number, total: number) => void,
): Sending<T> {
  const request = new XMLHttpRequest();
  const { query } = given as { query?: Record<string, unknown> };
  const answer = new Promise<Answer<T>>((resolve, reject) => {
    request.upload.onprogress = (event) => onSent(event.loaded, event.lengthComputable ? event.total : file.size);
    request.onerror = () => reject(new CallProblem(0, undefined));
    request.onabort = () => reject(new DOMException("cancelled", "AbortError"));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as Answer<T>);
      else reject(new CallProblem(request.status, readProblem(request.responseText)));
    };
    request.open(route.method, addressOf(route, undefined, query));
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("accept-language", spokenInCalls());
    request.send(file);
  });
  return { answer, cancel: () => request.abort() };
}
