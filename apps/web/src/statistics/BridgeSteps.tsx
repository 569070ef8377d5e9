import { type Bridge, type BridgeComponent, listBridgeRecords } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { mayCall, useAccount } from "../access/session.ts";
import { withWorkspace } from "../shell/workspacePath.ts";
import { BridgeChart } from "../ui/charts/index.ts";
import { readersPart } from "../ui/language/readersPart.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import styles from "./BridgeSteps.module.css";

/** The bridge drawn, and beneath it each component in words with its records. */
export function BridgeSteps({ bridge }: { bridge: Bridge }) {
  const speaker = useMessages();
  const { say, signed, number, language } = speaker;
  const mayOpen = mayCall(useAccount(), listBridgeRecords);
  // a step without records, like rounding to another unit, opens nothing
  const opens = (step: Bridge["steps"][number]) => mayOpen && step.records > 0;
  const steps = bridge.steps.filter((step) => step.change !== 0 || step.records > 0);
  const pathOf = (component: BridgeComponent) =>
    withWorkspace(`/statistics/claims/${bridge.claim.id}/${component}`, language);
  return (
    <>
      <BridgeChart
        level={2}
        title={say("web.bridge.chartTitle", { claim: number(bridge.claim.value), national: number(bridge.national) })}
        subtitle={say("web.bridge.chartSubtitle")}
        unit={say("web.bridge.chartUnit")}
        source={readersPart(speaker, bridge.claim.citation)}
        description={say("web.bridge.chartDescription", { count: steps.length })}
        start={{ label: say("web.bridge.start"), value: bridge.claim.value, valueText: number(bridge.claim.value) }}
        steps={steps.map((step) => ({
          key: step.component,
          label: say(`statistics.component.${step.component}`),
          change: step.change,
          valueText: signed(step.change),
          ...(opens(step) ? { href: pathOf(step.component) } : {}),
        }))}
        end={{ label: say("web.bridge.end"), value: bridge.national, valueText: number(bridge.national) }}
        fileName="suar-rincian-selisih"
        table={{
          columns: [
            { label: say("web.bridge.component"), isNumber: false },
            { label: say("web.bridge.change"), isNumber: true },
            { label: say("web.delivery.records"), isNumber: true },
          ],
          rows: bridge.steps.map((step) => [
            say(`statistics.component.${step.component}`),
            { text: signed(step.change), value: step.change },
            { text: number(step.records), value: step.records },
          ]),
        }}
      />
      <ul className={styles.steps}>
        {steps.map((step) => (
          <li key={step.component} className={styles.step}>
            <p className={styles.change}>{signed(step.change)}</p>
            <div>
              <p className={styles.name}>{say(`statistics.component.${step.component}`)}</p>
              <p className={styles.text}>{say(`statistics.component.${step.component}.explained`)}</p>
              {opens(step) && (
                <Link
                  to="/statistics/claims/$id/$component"
                  params={{ id: bridge.claim.id, component: step.component }}
                >
                  {say("web.bridge.openRecords", { count: step.records })}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
