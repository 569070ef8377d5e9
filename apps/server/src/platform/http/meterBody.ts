import { PassThrough, type Readable } from "node:stream";
import type { BodyPace } from "./httpLimits.ts";

/** A body that came too slowly or took too long; answered with 408. */
class SlowBody extends Error {
  readonly statusCode = 408;
}

/**
 * Passes a body on while it keeps its pace. Bytes that wait for the server are not held against the sender.
 *
 * @example meterBody(request.raw, { windowMs: 20_000, leastBytesInWindow: 2048, longestMs: 300_000 })
 */
export function meterBody(body: Readable, { windowMs, leastBytesInWindow, longestMs }: BodyPace): Readable {
  const meter = new PassThrough();
  let inWindow = 0;
  body.on("data", (chunk: Uint8Array) => {
    inWindow += chunk.length;
  });
  const eachWindow = setInterval(() => {
    const waitsForServer = meter.readableLength > 0;
    if (inWindow < leastBytesInWindow && !waitsForServer) meter.destroy(new SlowBody("a body stalled"));
    inWindow = 0;
  }, windowMs);
  const end = setTimeout(() => meter.destroy(new SlowBody("a body took too long")), longestMs);
  const settle = () => {
    clearInterval(eachWindow);
    clearTimeout(end);
  };
  meter.once("close", () => {
    settle();
    // an answer that did not wait for the body: what still comes is let go
    body.resume();
  });
  // whoever reads is told; where nobody does, there is nobody to tell
  meter.on("error", () => undefined);
  body.once("end", settle);
  body.once("error", (error) => meter.destroy(error));
  body.once("close", () => {
    if (!body.readableEnded)
      meter.destroy(Object.assign(new Error("the sender left"), { code: "ERR_STREAM_PREMATURE_CLOSE" }));
  });
  return body.pipe(meter);
}
