import type { FastifyInstance } from "fastify";

const YEAR_SECONDS = 31_536_000;

/** Nothing is loaded from elsewhere, nothing runs that stands in a page itself, nothing is framed, no text becomes script. */
export function protectiveHeaders(secure: boolean) {
  return {
    strictTransportSecurity: secure && { maxAge: YEAR_SECONDS, includeSubDomains: true },
    xFrameOptions: { action: "deny" as const },
    referrerPolicy: { policy: "no-referrer" as const },
    crossOriginOpenerPolicy: { policy: "same-origin" as const },
    crossOriginResourcePolicy: { policy: "same-origin" as const },
    crossOriginEmbedderPolicy: { policy: "require-corp" as const },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        // no part of the web turns text into markup or code, so no policy that may do so is named
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
  };
}

/** What Suar's pages never ask a browser for. */
const NEVER_ASKED = [
  ...["accelerometer", "autoplay", "bluetooth", "browsing-topics", "camera", "display-capture", "encrypted-media"],
  ...["fullscreen", "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer", "microphone"],
  ...["midi", "payment", "picture-in-picture", "screen-wake-lock", "serial", "usb", "web-share", "xr-spatial-tracking"],
];
const PERMISSIONS = [
  ...NEVER_ASKED.map((name) => `${name}=()`),
  // signing in with a passkey, in Suar's own pages only
  ...["publickey-credentials-create=(self)", "publickey-credentials-get=(self)"],
].join(", ");

const SHOWN = /^(application\/(problem\+)?json|text\/event-stream)/;

/**
 * Headers that follow the answer: permissions for all; no cache keeps an answer that does not ask to be kept; what the API
 * sends that is no JSON is saved as a file and never opened as a page.
 */
export function sendFollowingHeaders(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply) => {
    reply.header("permissions-policy", PERMISSIONS);
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
    const type = String(reply.getHeader("content-type") ?? "application/json");
    if (request.url.startsWith("/api/") && !SHOWN.test(type) && !reply.hasHeader("content-disposition")) {
      reply.header("content-disposition", "attachment");
    }
  });
}
