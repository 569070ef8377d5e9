// Who may import whom (docs/decisions/0002): the order below is the picture in the README, read from left to right.
// Tests, and what only tests use, may reach behind front doors.
const FOR_TESTS = "\\.test\\.ts$|/testing(/|\\.ts$)";
const rooms = [
  "platform",
  "access",
  "identity",
  "intake",
  "children",
  "cases",
  "processing",
  "subject",
  "statistics",
  "open",
];

const roomRules = rooms.flatMap((room, at) => [
  {
    name: `${room}-imports-leftwards`,
    comment: `The room ${room} may import only rooms to its left.`,
    severity: "error",
    from: { path: `^apps/server/src/${room}/`, pathNot: FOR_TESTS },
    to: { path: `^apps/server/src/(${[...rooms.slice(at + 1), "main", "start"].join("|")})(/|\\.ts$)` },
  },
  {
    name: `${room}-through-its-front-door`,
    comment: `Other rooms reach ${room} through its index.ts only.`,
    severity: "error",
    from: { path: "^apps/server/src/", pathNot: `^apps/server/src/${room}/|${FOR_TESTS}` },
    to: { path: `^apps/server/src/${room}/`, pathNot: `^apps/server/src/${room}/index\\.ts$` },
  },
]);

const packageMayImport = {
  terminology: [],
  messages: [],
  linkage: ["terminology"],
  reconciliation: ["terminology"],
  disclosure: ["terminology"],
  estimation: [],
  trail: [],
  contract: ["terminology"],
};

const packageRules = Object.entries(packageMayImport).map(([name, allowed]) => ({
  name: `package-${name}`,
  comment: `packages/${name} may import ${allowed.join(", ") || "no other package"}; never an app.`,
  severity: "error",
  from: { path: `^packages/${name}/` },
  to: { path: `^(apps|demo|bench|packages)/`, pathNot: `^packages/(${[name, ...allowed].join("|")})/` },
}));

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "packages-are-pure",
      comment: "Packages know no Node or browser API.",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    ...packageRules,
    ...roomRules,
    {
      name: "testing-is-for-tests",
      comment: "What plants records and opens test platforms is never part of the server.",
      severity: "error",
      from: { path: "^apps/server/src/", pathNot: FOR_TESTS },
      to: { path: "^apps/server/src/.*/testing(/|\\.ts$)" },
    },
    {
      name: "open-sees-only-statistics",
      comment: "The public room reads nothing but the front doors of statistics and platform.",
      severity: "error",
      from: { path: "^apps/server/src/open/", pathNot: FOR_TESTS },
      to: { path: "^apps/server/src/", pathNot: "^apps/server/src/(open|statistics|platform)/" },
    },
    {
      name: "web-imports",
      severity: "error",
      from: { path: "^apps/web/" },
      to: {
        path: "^(apps|packages|demo|bench)/",
        pathNot: "^apps/web/|^packages/(terminology|contract|messages|linkage)/",
      },
    },
    {
      name: "web-ui-knows-no-domain",
      severity: "error",
      from: { path: "^apps/web/src/ui/" },
      to: { path: "^(apps|packages)/", pathNot: "^apps/web/src/ui/|^packages/messages/" },
    },
    {
      name: "cli-imports",
      severity: "error",
      from: { path: "^apps/cli/" },
      to: { path: "^(apps|bench)/", pathNot: "^apps/cli/|^apps/server/src/index\\.ts$" },
    },
    // vite.config.ts makes the virtual modules while it builds
    { name: "nothing-unresolved", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^virtual:" } },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|node_modules)/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
