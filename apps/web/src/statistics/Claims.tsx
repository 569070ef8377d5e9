import { type Claim, enterClaim, listClaims, readBridge } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { mayCall, useAccount } from "../access/session.ts";
import { useRoute } from "../client/queries.ts";
import { useCodeNames } from "../intake/useCodeNames.ts";
import { UNIT_WORDS } from "../intake/words.ts";
import { Asked } from "../shell/Asked.tsx";
import { buttonClass } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import type { Column } from "../ui/table/tableView.ts";
import { StatisticsTabs } from "./StatisticsTabs.tsx";
import { ORIGIN_WORDS } from "./words.ts";

function useClaimColumns(): Column<Claim>[] {
  const { say, number, both, day } = useMessages();
  const names = useCodeNames();
  const mayOpen = mayCall(useAccount(), readBridge);
  return [
    {
      key: "organisation",
      title: say("web.claim.organisation"),
      value: (claim) => claim.organisation,
      show: (claim) =>
        mayOpen ? (
          <Link to="/statistics/claims/$id" params={{ id: claim.id }}>
            {claim.organisation}
          </Link>
        ) : (
          claim.organisation
        ),
      hasChoices: true,
    },
    {
      key: "value",
      title: say("web.claim.value"),
      value: (claim) => claim.value,
      show: (claim) => number(claim.value),
      isNumber: true,
    },
    { key: "unit", title: say("web.claim.unit"), value: (claim) => say(UNIT_WORDS[claim.unit]) },
    { key: "population", title: say("web.claim.population"), value: (claim) => both(claim.population) },
    {
      key: "period",
      title: say("web.claim.period"),
      value: (claim) => claim.from,
      show: (claim) => say("web.figure.period", { from: day(claim.from), to: day(claim.to) }),
    },
    {
      key: "territory",
      title: say("web.claim.territory"),
      value: (claim) => (claim.territory === null ? say("web.figure.country") : names.region(claim.territory)),
    },
    {
      key: "origin",
      title: say("web.claim.origin"),
      value: (claim) => say(ORIGIN_WORDS[claim.origin]),
      show: (claim) => (claim.reproducible ? say(ORIGIN_WORDS[claim.origin]) : say("web.claim.notReproducible")),
      hasChoices: true,
    },
  ];
}

/** Numbers that stakeholders have published, each leading to why it differs. */
export function Claims() {
  const { say } = useMessages();
  const mayEnter = mayCall(useAccount(), enterClaim);
  return (
    <Page
      title={say("web.claims.title")}
      lead={say("web.claims.lead")}
      acts={
        mayEnter && (
          <Link to="/statistics/claims/new" className={buttonClass("primary")}>
            {say("web.claims.new")}
          </Link>
        )
      }
    >
      <StatisticsTabs here="claims" />
      <ClaimTable />
    </Page>
  );
}

function ClaimTable() {
  const { say } = useMessages();
  const columns = useClaimColumns();
  const claims = useRoute(listClaims, {});
  return (
    <Asked query={claims}>
      {(rows) => (
        <DataTable
          caption={say("web.claims.title")}
          rows={rows}
          columns={columns}
          rowKey={(claim) => claim.id}
          exportName="suar-angka-terbitan"
          empty={<EmptyState title={say("web.claims.empty")}>{say("web.claims.emptyText")}</EmptyState>}
        />
      )}
    </Asked>
  );
}
