import type { Socket } from "node:net";
import type { Config } from "../config.ts";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** How fast and how long a body may come. A stall of one window is borne: mobile networks have them. */
export interface BodyPace {
  windowMs: number;
  /** Fewer bytes than this in a whole window, and the sender is holding a connection, not sending. */
  leastBytesInWindow: number;
  longestMs: number;
}

const LEAST = { windowMs: 20 * SECOND_MS, leastBytesInWindow: 2048 };
export const JSON_PACE: BodyPace = { ...LEAST, longestMs: 5 * MINUTE_MS };
export const UPLOAD_PACE: BodyPace = { ...LEAST, longestMs: 120 * MINUTE_MS };

/** Deliveries that one account may send at the same time. */
export const UPLOADS_AT_ONCE = 4;

/** What one connection may take of the server, before any route is known. */
export function serverLimits({ trustProxy }: Config) {
  return {
    trustProxy,
    forceCloseConnections: true,
    // a longer parameter is no id of ours
    routerOptions: { maxParamLength: 100 },
    bodyLimit: 1024 * 1024,
    // the longest that any request may take to arrive; bodies have their own pace within it
    requestTimeout: UPLOAD_PACE.longestMs + MINUTE_MS,
    // nobody writes or reads: event streams say something every fifteen seconds
    connectionTimeout: 2 * MINUTE_MS,
    keepAliveTimeout: MINUTE_MS,
    maxRequestsPerSocket: 10_000,
    http: { headersTimeout: 15 * SECOND_MS, connectionsCheckingInterval: 5 * SECOND_MS, maxHeaderSize: 16 * 1024 },
  };
}

/** Connections that one process holds at most; further ones are closed at once. */
export const MOST_CONNECTIONS = 4096;

const STATUS_LINES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** What is not HTTP, too large a header or too slow gets a status and nothing else. */
export function closeBrokenConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS_LINES[error.code ?? ""] ?? "400 Bad Request";
  socket.end(`HTTP/1.1 ${status}\r\ncontent-length: 0\r\ncache-control: no-store\r\nconnection: close\r\n\r\n`);
}
