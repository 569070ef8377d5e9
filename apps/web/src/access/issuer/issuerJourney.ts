/** What a browser went to the issuer for; it waits in this tab alone, and for one return. */
export type Journey =
  | { aim: "signIn"; ticket: string; next?: string }
  | { aim: "link"; ticket: string }
  | { aim: "enrol"; ticket: string; enrolment: string };

export interface Arrival {
  /** What stands after the `?`: the issuer's answer. */
  answer: string;
  /** Null in a window that was opened only to bring an answer. */
  journey: Journey | null;
}

const KEPT = "suar-issuer";
const CHANNEL = "suar-issuer";

/** Goes to the issuer's page; the tickets wait here and stand in no address. */
export function leaveForIssuer(journey: Journey, address: string): void {
  sessionStorage.setItem(KEPT, JSON.stringify(journey));
  window.location.assign(address);
}

let arrival: Arrival | undefined;

/** What the browser has come back with, the same each time it is asked; storage and address forget it at once. */
export function arriveFromIssuer(): Arrival {
  arrival ??= readArrival();
  return arrival;
}

function readArrival(): Arrival {
  const answer = window.location.search.slice(1);
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  window.history.replaceState(window.history.state, "", window.location.pathname);
  return { answer, journey: kept === null ? null : (JSON.parse(kept) as Journey) };
}

/** Hands an answer to the window that asked for it: only pages of this site hear it. */
export function bringToAskingWindow(answer: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(answer);
  channel.close();
}

/** A window for the issuer's page; undefined where the browser opens none. To be called while a button is being pressed. */
export function openIssuerWindow(): Window | undefined {
  return window.open("", "_blank", "popup,width=520,height=720") ?? undefined;
}

/** Sends the window to the issuer and waits for what it brings; the signal ends the waiting. */
export function answerThrough(opened: Window, address: string, signal: AbortSignal): Promise<string> {
  const channel = new BroadcastChannel(CHANNEL);
  const answer = new Promise<string>((resolve, reject) => {
    channel.onmessage = ({ data }) => typeof data === "string" && resolve(data);
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  // a tab's storage goes along into windows that it opens: this one is to find none there
  opened.sessionStorage.removeItem(KEPT);
  opened.location.assign(address);
  return answer.finally(() => channel.close());
}
