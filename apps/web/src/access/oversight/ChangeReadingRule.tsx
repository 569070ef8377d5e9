import { changeReadingRule, listReadingRules, listUnusualReads, type ReadingRule } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../client/call.ts";
import { newActionId } from "../../client/newActionId.ts";
import { refresh } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { AskOnce } from "../../ui/AskOnce.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { RULE_NAMES } from "./words.ts";

const SHORTEST_REASON = 5;
const HOURS = [
  { name: "fromHour", title: "web.readingRules.fromHour", most: 23 },
  { name: "toHour", title: "web.readingRules.toHour", most: 23 },
  { name: "hoursToOpen", title: "web.readingRules.hoursToOpen", most: 720 },
] as const;

const isWholeUpTo = (text: string, least: number, most: number) =>
  /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;

/** Changes a rule's terms with the reason; numbers are kept as typed until they are sent. */
export function ChangeReadingRule({ rule, onLeave }: { rule: ReadingRule; onLeave: () => void }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [id] = useState(() => newActionId());
  const [isUsed, setUsed] = useState(rule.enabled);
  const [threshold, setThreshold] = useState(String(rule.threshold));
  const [reason, setReason] = useState("");
  const hours = HOURS.filter(({ name }) => rule[name] !== null);
  const [typed, setTyped] = useState(() => Object.fromEntries(hours.map(({ name }) => [name, String(rule[name])])));
  const hourOf = (name: string) => (typed[name] === undefined ? null : Number(typed[name]));
  const send = useMutation({
    mutationFn: () =>
      call(changeReadingRule, {
        body: {
          ...{ id, rule: rule.rule, enabled: isUsed, threshold: Number(threshold), reason },
          ...{ fromHour: hourOf("fromHour"), toHour: hourOf("toHour"), hoursToOpen: hourOf("hoursToOpen") },
        },
      }),
    onSuccess: async () => {
      onLeave();
      await refresh(queries, listReadingRules, listUnusualReads);
    },
  });
  const isReady =
    reason.trim().length >= SHORTEST_REASON &&
    isWholeUpTo(threshold, 1, 100_000) &&
    hours.every(({ name, most }) => isWholeUpTo(typed[name] ?? "", 0, most));
  return (
    <AskOnce
      isOpen
      title={say("web.readingRules.changeOne", { rule: say(RULE_NAMES[rule.rule]) })}
      act={say("web.readingRules.change")}
      isBusy={send.isPending}
      isReady={isReady}
      onAct={() => send.mutate()}
      onLeave={onLeave}
    >
      <Checkbox isSelected={isUsed} onChange={setUsed}>
        {say("web.readingRules.isUsed")}
      </Checkbox>
      <TextField
        label={say("web.readingRules.threshold")}
        hint={say("web.readingRules.thresholdHint")}
        inputMode="numeric"
        value={threshold}
        onChange={setThreshold}
      />
      {hours.map(({ name, title }) => (
        <TextField
          key={name}
          label={say(title)}
          inputMode="numeric"
          value={typed[name] ?? ""}
          onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
        />
      ))}
      <TextField label={say("web.readingRules.reason")} rows={2} value={reason} onChange={setReason} />
      {send.isError && <Banner tone="fault" title={problemText(send.error) ?? ""} />}
    </AskOnce>
  );
}
