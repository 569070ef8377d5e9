import type { PublicOverview } from "@suar/contract";
import type { MessageKey } from "@suar/messages";
import { greatest } from "d3-array";
import { BridgeChart, type ChartTable } from "../../ui/charts/index.ts";
import type { Speaker } from "../../ui/language/formatters.ts";
import { readersPart } from "../../ui/language/readersPart.ts";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { saySource } from "../words.ts";
import styles from "./Differences.module.css";
import type { SectionProps } from "./section.ts";

type Bridge = PublicOverview["bridges"][number];
type Step = Bridge["steps"][number];

function stepName(speaker: Speaker, { component }: Step): string {
  return speaker.say(`publicPage.step.${component}`);
}

/** Short word for the unit of a published number; a unit this page does not know is shown as it came. */
function unitName(speaker: Speaker, unit: string): string {
  return speaker.sayKey(`publicPage.unit.${unit}`, {}, unit);
}

/** One organisation's published number, opened to its reasons; the first stands open. */
export function Differences({ overview }: SectionProps) {
  const { say } = useMessages();
  return (
    <>
      <p>{say("publicPage.differ.lead")}</p>
      {overview.bridges.map((bridge, at) => (
        <OneBridge key={bridge.claimId} bridge={bridge} overview={overview} isOpen={at === 0} />
      ))}
    </>
  );
}

function OneBridge({ bridge, overview, isOpen }: { bridge: Bridge; overview: PublicOverview; isOpen: boolean }) {
  const speaker = useMessages();
  const { say } = speaker;
  const { organisation, claim, national } = bridge;
  const unit = unitName(speaker, bridge.unit);
  const published = overview.claims.find(({ id }) => id === bridge.claimId);
  const largest = greatest(bridge.steps, ({ change }) => Math.abs(change));
  return (
    <details className={styles.bridge} open={isOpen}>
      <summary>
        {say("publicPage.differ.summary", { organisation, claim, unit })}
        {published !== undefined && <span className={styles.population}> {speaker.both(published.population)}</span>}
      </summary>
      {published !== undefined && published.note !== "" && <p>{readersPart(speaker, published.note)}</p>}
      {largest !== undefined && largest.change !== 0 && <p>{sayLargest(speaker, largest)}</p>}
      <div className={styles.both}>
        <BridgeChart
          title={say("publicPage.differ.chart", { claim, unit, national })}
          subtitle={say("publicPage.differ.measure", { organisation })}
          unit={say("publicPage.children")}
          source={saySource(speaker, overview)}
          description={say("publicPage.differ.describe", { organisation })}
          fileName={`suar-${bridge.sourceCode}`}
          table={tableOf(speaker, bridge)}
          start={{
            label: say("publicPage.differ.claim", { organisation }),
            value: claim,
            valueText: speaker.number(claim),
          }}
          steps={bridge.steps
            .filter(({ change }) => change !== 0)
            .map((step) => ({
              key: step.component,
              label: stepName(speaker, step),
              change: step.change,
              valueText: speaker.signed(step.change),
            }))}
          end={{ label: say("publicPage.differ.national"), value: national, valueText: speaker.number(national) }}
        />
        <dl className={styles.reasons}>
          {bridge.steps
            .filter(({ change }) => change !== 0)
            .map((step) => (
              <div key={step.component}>
                <dt>
                  {stepName(speaker, step)} <span className={styles.change}>{speaker.signed(step.change)}</span>
                </dt>
                <dd>{say(reasonOf(step))}</dd>
              </div>
            ))}
        </dl>
      </div>
    </details>
  );
}

function reasonOf({ component }: Step): MessageKey {
  return `publicPage.step.${component}.text`;
}

function sayLargest(speaker: Speaker, step: Step): string {
  return speaker.say("publicPage.differ.largest", {
    change: speaker.signed(step.change),
    sentence: speaker.say(reasonOf(step)),
  });
}

function tableOf(speaker: Speaker, bridge: Bridge): ChartTable {
  const { say } = speaker;
  const whole = (value: number) => ({ text: speaker.number(value), value });
  const change = (step: Step) => ({
    text: step.change === 0 ? say("publicPage.zero") : speaker.signed(step.change),
    value: step.change,
  });
  return {
    columns: [
      { label: say("publicPage.differ.step"), isNumber: false },
      { label: say("publicPage.differ.change"), isNumber: true },
    ],
    rows: [
      [say("publicPage.differ.claim", { organisation: bridge.organisation }), whole(bridge.claim)],
      ...bridge.steps.map((step) => [stepName(speaker, step), change(step)]),
      [say("publicPage.differ.national"), whole(bridge.national)],
    ],
  };
}
