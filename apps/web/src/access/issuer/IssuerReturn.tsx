import { type Account, addIssuerLink, enrolWithIssuer, readSecurity, signInWithIssuer } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { call } from "../../client/call.ts";
import { refresh } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { AfterFirstStep } from "../entrance/AfterFirstStep.tsx";
import { Enrol } from "../entrance/Enrol.tsx";
import { Outside } from "../entrance/Outside.tsx";
import { useEnter } from "../entrance/useEnter.ts";
import { arriveFromIssuer, bringToAskingWindow, type Journey } from "./issuerJourney.ts";
import { useIssuerName } from "./useIssuerName.ts";

type Aimed<A extends Journey["aim"]> = { journey: Extract<Journey, { aim: A }>; answer: string };

/** Where the issuer sends the browser back to: what it left for goes on. */
export function IssuerReturn() {
  const { journey, answer } = arriveFromIssuer();
  if (journey === null) return <OnlyBringing answer={answer} />;
  if (journey.aim === "signIn") return <SigningIn journey={journey} answer={answer} />;
  if (journey.aim === "enrol") return <Enrolling journey={journey} answer={answer} />;
  return <Linking journey={journey} answer={answer} />;
}

function SigningIn({ journey: { ticket, next }, answer }: Aimed<"signIn">) {
  const enter = useEnter(next);
  const { mutate, data, error } = useMutation({
    mutationFn: () => call(signInWithIssuer, { body: { ticket, answer } }),
    onSuccess: (found) => ("next" in found ? undefined : enter(found)),
  });
  useEffect(() => mutate(), [mutate]);
  if (error !== null) return <Failed error={error} onwards={<ToSignIn />} />;
  if (data === undefined || !("next" in data)) return <Skeleton lines={6} />;
  return (
    <AfterFirstStep first="issuer" step={data} onEntered={enter}>
      <ToSignIn />
    </AfterFirstStep>
  );
}

function Enrolling({ journey: { ticket, enrolment }, answer }: Aimed<"enrol">) {
  const { say } = useMessages();
  const enter: (account: Account) => Promise<void> = useEnter();
  const { mutate, data, error } = useMutation({
    mutationFn: () => call(enrolWithIssuer, { body: { ticket: enrolment, issuer: { ticket, answer } } }),
    onSuccess: (found) => ("next" in found ? undefined : enter(found)),
  });
  useEffect(() => mutate(), [mutate]);
  if (error !== null) return <Failed error={error} onwards={<ToSignIn />} />;
  if (data === undefined || !("next" in data)) return <Skeleton lines={6} />;
  return (
    <Outside title={say("web.enrol.title")} lead={say("web.enrol.leadIssuer")}>
      <Enrol ticket={enrolment} first="issuer" onEntered={enter} />
    </Outside>
  );
}

function Linking({ journey: { ticket }, answer }: Aimed<"link">) {
  const { say } = useMessages();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate, error } = useMutation({
    mutationFn: () => call(addIssuerLink, { body: { ticket, answer } }),
    onSuccess: async () => {
      await refresh(queries, readSecurity);
      await navigate({ to: "/access/security", replace: true });
    },
  });
  useEffect(() => mutate(), [mutate]);
  if (error === null) return <Skeleton lines={6} />;
  return <Failed error={error} onwards={<Link to="/access/security">{say("web.issuer.toSecurity")}</Link>} />;
}

/** A window that was opened for a fresh proof: it hands the answer over and is done. */
function OnlyBringing({ answer }: { answer: string }) {
  const { say } = useMessages();
  useEffect(() => {
    bringToAskingWindow(answer);
    window.close();
  }, [answer]);
  return (
    <Outside title={say("web.issuer.closeTitle")} lead={say("web.issuer.close")}>
      <ToSignIn />
    </Outside>
  );
}

function Failed({ error, onwards }: { error: unknown; onwards: ReactNode }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const name = useIssuerName();
  return (
    <Outside title={name === null ? say("web.problem.title") : say("web.issuer.returnTitle", { name })}>
      <Banner tone="fault" title={problemText(error) ?? ""} />
      <p>{onwards}</p>
    </Outside>
  );
}

function ToSignIn() {
  const { say } = useMessages();
  return <Link to="/access/sign-in">{say("web.issuer.toSignIn")}</Link>;
}
