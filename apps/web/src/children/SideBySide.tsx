import { IDENTITY_FIELDS, type IdentityField, openIdentityField, type PairExplained } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { FIELD_NAMES } from "../access/identityWords.ts";
import { OpenField } from "../access/OpenField.tsx";
import { PurposeChoice } from "../access/PurposeChoice.tsx";
import { mayCall, useAccount } from "../access/session.ts";
import { useOpenedFields } from "../access/useOpenedFields.ts";
import { ErasedNote } from "../intake/ErasedNote.tsx";
import { useRecordFacts } from "../intake/useRecordFacts.ts";
import { classNames } from "../ui/classNames.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Section } from "../ui/Page.tsx";
import styles from "./SideBySide.module.css";
import { AGREEMENTS } from "./words.ts";

/** Two records beside each other, line by line: identity masked by shape, facts as they are, and how each line compares. */
export function SideBySide({ pair }: { pair: PairExplained }) {
  const { say } = useMessages();
  const opened = useOpenedFields();
  const mayOpen = mayCall(useAccount(), openIdentityField);
  return (
    <Section title={say("web.pair.records")} lead={say("web.pair.masked")}>
      <ErasedNote erased={pair.left.erased ?? pair.right.erased} />
      {mayOpen && <PurposeChoice purpose={opened.purpose} onChoose={opened.choosePurpose} />}
      <table className={styles.table}>
        <caption className="visually-hidden">{say("web.pair.records")}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{say("web.pair.field")}</span>
            </th>
            <th scope="col">
              <Link to="/intake/records/$id" params={{ id: pair.left.id }}>
                {say("web.pairs.first")}
              </Link>
            </th>
            <th scope="col">
              <Link to="/intake/records/$id" params={{ id: pair.right.id }}>
                {say("web.pairs.second")}
              </Link>
            </th>
          </tr>
        </thead>
        <tbody>
          {pair.masked.map((line) => (
            <Line
              key={line.field}
              term={fieldName(line.field, say)}
              note={say(AGREEMENTS[line.agreement])}
              isDifferent={line.agreement === "different"}
              left={maskedCell(line.left, line.field, pair.left.id, mayOpen, opened, say("web.record.notSaid"))}
              right={maskedCell(line.right, line.field, pair.right.id, mayOpen, opened, say("web.record.notSaid"))}
            />
          ))}
          <FactLines pair={pair} />
        </tbody>
      </table>
    </Section>
  );
}

function identityField(field: string): IdentityField | undefined {
  return IDENTITY_FIELDS.find((each) => each === field);
}

function fieldName(field: string, say: ReturnType<typeof useMessages>["say"]): string {
  const known = identityField(field);
  return known === undefined ? field : say(FIELD_NAMES[known]);
}

function maskedCell(
  masked: string | null,
  field: string,
  recordId: string,
  mayOpen: boolean,
  opened: ReturnType<typeof useOpenedFields>,
  absent: string,
): ReactNode {
  const known = identityField(field);
  if (masked === null) return <span className={styles.absent}>{absent}</span>;
  if (known === undefined || !mayOpen) return masked;
  return <OpenField opened={opened} recordId={recordId} field={known} masked={masked} />;
}

/** What two lists write differently even about one child: who keeps the record, under which number, what was done. */
const NOT_COMPARED: ReadonlySet<string> = new Set(["source", "externalId", "services"]);

function FactLines({ pair }: { pair: PairExplained }) {
  const { say } = useMessages();
  const factsOf = useRecordFacts();
  const right = new Map(factsOf(pair.right).map((fact) => [fact.key, fact.value]));
  const absent = <span className={styles.absent}>{say("web.record.notSaid")}</span>;
  return factsOf(pair.left).map((fact) => {
    const other = right.get(fact.key) ?? null;
    if (fact.value === null && other === null) return null;
    const isErased = pair.left.erased !== null || pair.right.erased !== null;
    const agreement = isErased ? null : compareFacts(fact.key, fact.value, other);
    return (
      <Line
        key={fact.key}
        term={fact.term}
        note={agreement === null ? "" : say(AGREEMENTS[agreement])}
        isDifferent={agreement === "different"}
        left={fact.value ?? absent}
        right={other ?? absent}
      />
    );
  });
}

function compareFacts(key: string, left: string | null, right: string | null): "same" | "different" | "missing" | null {
  if (NOT_COMPARED.has(key)) return null;
  if (left === null || right === null) return "missing";
  return left === right ? "same" : "different";
}

function Line({
  term,
  note,
  isDifferent,
  left,
  right,
}: {
  term: string;
  note: string;
  isDifferent: boolean;
  left: ReactNode;
  right: ReactNode;
}) {
  return (
    <tr>
      <th scope="row" className={styles.term}>
        {term}
        <span className={classNames(styles.note, isDifferent && styles.differs)}>{note}</span>
      </th>
      <td>{left}</td>
      <td>{right}</td>
    </tr>
  );
}
