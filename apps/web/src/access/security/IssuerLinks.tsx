import { beginIssuerLink, readSecurity, removeIssuerLink } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../client/call.ts";
import { refresh } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Section } from "../../ui/Page.tsx";
import { leaveForIssuer } from "../issuer/issuerJourney.ts";
import { useIssuerName } from "../issuer/useIssuerName.ts";
import type { Factors } from "./factors.ts";
import styles from "./Security.module.css";

/** The government's account that opens this one: linked from here, listed, unlinked. */
export function IssuerLinks({ factors: { issuerLinks } }: { factors: Factors }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const known = useIssuerName();
  const leave = useMutation({
    mutationFn: () => call(beginIssuerLink, {}),
    onSuccess: ({ ticket, address }) => leaveForIssuer({ aim: "link", ticket }, address),
  });
  const remove = useMutation({
    mutationFn: (id: string) => call(removeIssuerLink, { params: { id } }),
    onSuccess: () => refresh(queries, readSecurity),
  });
  if (known === null && issuerLinks.length === 0) return null;
  const name = known ?? say("web.issuer.former");
  const fault = problemText(leave.error) ?? problemText(remove.error);
  return (
    <Section title={name} lead={say("web.issuer.lead")}>
      {fault !== undefined && <Banner tone="fault" title={fault} />}
      {issuerLinks.length === 0 && <p>{say("web.issuer.none")}</p>}
      <LinkList links={issuerLinks} name={name} isBusy={remove.isPending} onRemove={(id) => remove.mutate(id)} />
      {known !== null && issuerLinks.length === 0 && (
        <div>
          <Button isBusy={leave.isPending} onPress={() => leave.mutate()}>
            {say("web.issuer.link", { name })}
          </Button>
        </div>
      )}
    </Section>
  );
}

interface ListProps {
  links: Factors["issuerLinks"];
  name: string;
  isBusy: boolean;
  onRemove: (id: string) => void;
}

function LinkList({ links, name, isBusy, onRemove }: ListProps) {
  const { say, moment } = useMessages();
  if (links.length === 0) return null;
  return (
    <ul className={styles.keys}>
      {links.map(({ id, issuer, linkedAt, lastUsedAt }) => (
        <li key={id} className={styles.key}>
          <span>
            <strong>{new URL(issuer).host}</strong>
            <span className={styles.soft}>
              {lastUsedAt === null
                ? say("web.issuer.linked", { when: moment(linkedAt) })
                : say("web.issuer.used", { when: moment(lastUsedAt) })}
            </span>
          </span>
          <Button isDisabled={isBusy} aria-label={say("web.issuer.unlink", { name })} onPress={() => onRemove(id)}>
            {say("web.security.remove")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
