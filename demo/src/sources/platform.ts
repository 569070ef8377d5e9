import { two } from "../days.ts";
import type { Entry } from "../entry.ts";
import { around, element } from "../writers/xml.ts";
import type { DemoSource } from "./source.ts";
import { dayIso, digits, provinceName, shortDistrict, ymd } from "./writeParts.ts";

// The format's own fixed labels of incident types; not our words.
const ENTICEMENT = "Online Enticement of Children for Sexual Act";
const MATERIAL = "Child Pornography (possession, manufacture, and distribution)";
const TRAFFICKING = "Child Sex Trafficking";
const LABELS: Readonly<Record<string, string>> = { E2a: ENTICEMENT, E2b: ENTICEMENT, E4: TRAFFICKING };

const incidentType = ({ person }: Entry): string => LABELS[person.form] ?? MATERIAL;
const victim = (path: string): string => `victim.victimPerson.${path}`;

/** One report in 32 is about an account whose holder's name the platform does not know. */
const isNamed = ({ number }: Entry): boolean => number % 32 !== 0;

export const platform: DemoSource = {
  code: "platform",
  name: { id: "Laporan platform", en: "Platform reports" },
  organisation: "Penyelenggara platform (negara contoh)",
  unit: "report",
  deduplicated: false,
  agreement: {
    title: "Kesepakatan pelaporan platform 2021 (negara contoh)",
    purposes: ["statistics"],
    validFrom: "2021-01-01",
  },
  fileName: "platform-reports-ID-2021-2025",
  format: { kind: "cybertipline" },
  columns: [
    {
      name: "incidentSummary.incidentType",
      target: "form",
      codes: { [ENTICEMENT]: "E2", [MATERIAL]: "E3", [TRAFFICKING]: "E4" },
      value: incidentType,
    },
    // platforms date an incident by the moment at which they saw it and reported it
    {
      name: "incidentSummary.incidentDateTime",
      target: "reportedDate",
      dateOrder: "ymd",
      value: ({ capture, chance }) =>
        `${dayIso(capture.reportedOn)}T${two(chance.below(24))}:${two(chance.below(60))}:00.000Z`,
    },
    {
      name: "internetDetails.chatImIncident.chatClient",
      target: null,
      value: ({ chance }) => chance.pick(["ruang.example", "kabar.example", "tayang.example", "main.example"]),
    },
    { name: "reporter.reportingPerson.firstName", target: null, value: () => "Trust" },
    { name: "reporter.reportingPerson.lastName", target: null, value: () => "Desk" },
    {
      name: "reporter.reportingPerson.email",
      target: null,
      value: ({ chance }) => `desk${1 + chance.below(4)}@platform.example`,
    },
    {
      name: "personOrUserReported.espIdentifier",
      target: null,
      value: ({ chance }) => `acc-${digits(chance.below(1_000_000_000))}`,
    },
    {
      name: "personOrUserReported.screenName",
      target: null,
      value: ({ chance }) => `akun${chance.below(1_000_000)}.example`,
    },
    {
      name: victim("firstName"),
      target: "name",
      value: (entry) => (isNamed(entry) ? (entry.name.split(" ")[0] ?? "") : ""),
    },
    {
      name: victim("lastName"),
      target: "name",
      value: (entry) => (isNamed(entry) ? entry.name.split(" ").slice(1).join(" ") : ""),
    },
    { name: victim("phone"), target: "phone", value: ({ phone }) => (phone === "" ? "" : `+62${phone}`) },
    { name: victim("address.city"), target: "residenceDistrict", value: ({ residence }) => shortDistrict(residence) },
    { name: victim("address.state"), target: null, value: ({ residence }) => provinceName(residence) },
    { name: victim("address.country"), target: null, value: () => "ID" },
    { name: victim("age"), target: "ageYears", value: ({ ageYears }) => ageYears },
    {
      name: victim("dateOfBirth"),
      target: "birthDate",
      dateOrder: "ymd",
      value: ({ birth }) => (birth === undefined ? "" : ymd(birth)),
    },
    { name: "additionalInfo", target: "externalId", value: ({ number }) => `PR${digits(number)}` },
  ],
};

/** One report, its elements in the order of the format's schema; required elements are never left out. */
export function reportXml(values: ReadonlyMap<string, string>): string {
  const at = (path: string) => values.get(path);
  const summary =
    element("incidentType", at("incidentSummary.incidentType")) +
    "<reportAnnotations/>" +
    element("incidentDateTime", at("incidentSummary.incidentDateTime"));
  const chat = around("chatImIncident", element("chatClient", at("internetDetails.chatImIncident.chatClient")));
  const desk = ["firstName", "lastName", "email"].map((name) => element(name, at(`reporter.reportingPerson.${name}`)));
  const account = ["espIdentifier", "screenName"].map((name) => element(name, at(`personOrUserReported.${name}`)));
  const address = ["city", "state", "country"].map((name) => element(name, at(victim(`address.${name}`))));
  const person =
    ["firstName", "lastName", "phone"].map((name) => element(name, at(victim(name)))).join("") +
    around("address", address.join("")) +
    ["age", "dateOfBirth"].map((name) => element(name, at(victim(name)))).join("");
  return (
    `<report><incidentSummary>${summary}</incidentSummary>${around("internetDetails", chat)}` +
    `<reporter>${around("reportingPerson", desk.join(""))}</reporter>${around("personOrUserReported", account.join(""))}` +
    `<victim><victimPerson>${person}</victimPerson></victim>${element("additionalInfo", at("additionalInfo"))}</report>\n`
  );
}
