import { useEffect, useState } from "react";
import { useMessages } from "../ui/language/useMessages.tsx";
import { StatusText } from "../ui/StatusText.tsx";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** A deadline with the hours that are left, which run while one looks. */
export function Deadline({ dueAt, isMet }: { dueAt: string; isMet: boolean }) {
  const { say, moment } = useMessages();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  const due = moment(dueAt);
  if (isMet) return <StatusText tone="done">{say("web.breach.sent", { due })}</StatusText>;
  const hours = Math.floor((Date.parse(dueAt) - now) / HOUR_MS);
  return (
    <StatusText tone="due">
      {hours >= 0 ? say("web.breach.hoursLeft", { due, hours }) : say("web.breach.hoursPast", { due, hours: -hours })}
    </StatusText>
  );
}
