import { type Answer, type AnsweredAct, answerSubject } from "@suar/contract";
import { Link, useParams } from "@tanstack/react-router";
import { useRoute } from "../../client/queries.ts";
import { Asked } from "../../shell/Asked.tsx";
import { OnlyFor } from "../../shell/NotPermitted.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Page } from "../../ui/Page.tsx";
import { actInWords, fieldsInWords, purposeInWords } from "./answerWords.ts";
import styles from "./oversight.module.css";

type Letter = Answer<typeof answerSubject>;

/** The answer to who read about one child, as a letter that is printed from here. */
export function AnswerLetter() {
  const { say } = useMessages();
  const { id } = useParams({ from: "/inside/access/answers/$id" });
  const query = useRoute(answerSubject, { params: { id } });
  return (
    <OnlyFor route={answerSubject}>
      <Page
        title={say("web.answer.title")}
        acts={
          <div className={styles.screenOnly}>
            <div className={styles.acts}>
              <Link to="/access/answers">{say("web.answer.another")}</Link>
              <Button kind="primary" onPress={() => globalThis.print()}>
                {say("web.answer.print")}
              </Button>
            </div>
          </div>
        }
      >
        <Asked query={query}>{(letter) => <LetterText letter={letter} />}</Asked>
      </Page>
    </OnlyFor>
  );
}

function LetterText({ letter: { records, until, by, acts } }: { letter: Letter }) {
  const { say, day } = useMessages();
  const ofOffices = acts.filter(({ isAutomatic }) => !isAutomatic);
  const automatic = acts.filter(({ isAutomatic }) => isAutomatic);
  return (
    <article className={styles.letter}>
      <p>{say("web.answer.opening", { records, until: day(until) })}</p>
      {ofOffices.length === 0 ? (
        <p>{say("web.answer.nobody", { until: day(until) })}</p>
      ) : (
        <>
          <h2>{say("web.answer.offices")}</h2>
          <ActsTable acts={ofOffices} />
        </>
      )}
      {automatic.length > 0 && (
        <>
          <h2>{say("web.answer.automatic")}</h2>
          <p>{say("web.answer.automaticText")}</p>
          <ActsTable acts={automatic} />
        </>
      )}
      <p>{say("web.answer.names")}</p>
      <p>
        {say("web.answer.signed", by)}
        <br />
        {day(until)}
      </p>
    </article>
  );
}

const officeOf = ({ position, organisation }: AnsweredAct) => ({ position, organisation });

function ActsTable({ acts }: { acts: readonly AnsweredAct[] }) {
  const speaker = useMessages();
  const { say, day } = speaker;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say("web.answer.day")}</th>
          <th scope="col">{say("web.answer.office")}</th>
          <th scope="col">{say("web.answer.what")}</th>
          <th scope="col">{say("web.answer.why")}</th>
          <th scope="col">{say("web.answer.data")}</th>
        </tr>
      </thead>
      <tbody>
        {acts.map((act) => {
          const what = actInWords(act.act, say);
          return (
            <tr key={JSON.stringify([act.day, act.organisation, act.position, act.act, act.purpose])}>
              <td>{day(act.day)}</td>
              <td>{act.isAutomatic ? act.organisation : say("web.answer.signed", officeOf(act))}</td>
              <td>{act.times === 1 ? what : say("web.answer.times", { what, times: act.times })}</td>
              <td>{purposeInWords(act.purpose, speaker)}</td>
              <td>{fieldsInWords(act.fields, speaker)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
