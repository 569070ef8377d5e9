import type { Mapping } from "@suar/contract";
import { type Cells, isBroken, type ReadLine } from "../formats/line.ts";
import { Fields } from "./fields.ts";
import { readAgeAt } from "./readAgeAt.ts";
import { allCodes, firstDay, readDistrict, readEntryDate, singleCode } from "./readFacts.ts";
import { readForms } from "./readForms.ts";
import { readIdentity } from "./readIdentity.ts";
import { readServices } from "./readServices.ts";
import type { Fault, Outcome, RecordDraft } from "./recordDraft.ts";

/** Turns lines into records, or into a reason why not; one line is taken whole or not at all. */
export type TransformLine = (line: ReadLine) => Outcome;

/**
 * Prepares a mapping for the lines of one file.
 *
 * @param columns the reader's columns; they may grow while lines are read
 * @param latest the last day that can have happened: the day on which the delivery was received
 */
export function transformLines(mapping: Mapping, columns: readonly string[], latest: string): TransformLine {
  const fields = new Fields(columns, mapping);
  return (line) => {
    if (isBroken(line)) return { rejected: { lineNo: line.lineNo, field: null, reasonCode: line.broken } };
    fields.place();
    const records: RecordDraft[] = [];
    for (const [partNo, cells] of line.parts.entries()) {
      const record = readRecord(fields, cells, latest);
      if (isFault(record)) return { rejected: { lineNo: line.lineNo, ...record } };
      records.push({ lineNo: line.lineNo, partNo, ...record });
    }
    return { records };
  };
}

type RecordFacts = Omit<RecordDraft, "lineNo" | "partNo">;

function isFault(read: object | null): read is Fault {
  return read !== null && "reasonCode" in read;
}

const LONGEST_ID = 200;

function readRecord(fields: Fields, cells: Cells, latest: string): RecordFacts | Fault {
  const incident = readEntryDate(fields, "incidentDate", cells, latest);
  if (isFault(incident)) return incident;
  const reported = readEntryDate(fields, "reportedDate", cells, latest);
  if (isFault(reported)) return reported;
  const registered = readEntryDate(fields, "registeredDate", cells, latest);
  if (isFault(registered)) return registered;
  const days = {
    incidentOn: incident && firstDay(incident),
    reportedOn: reported && firstDay(reported),
    registeredOn: registered && firstDay(registered),
  };
  if (days.incidentOn === null && days.reportedOn === null && days.registeredOn === null) {
    return { field: null, reasonCode: "intake.reject.noDate" };
  }
  return readRest(fields, cells, { ...days, incidentPrecision: incident?.precision ?? null });
}

type Days = Pick<RecordDraft, "incidentOn" | "incidentPrecision" | "reportedOn" | "registeredOn">;

function readRest(fields: Fields, cells: Cells, days: Days): RecordFacts | Fault {
  const forms = readForms(fields, cells);
  if (isFault(forms)) return forms;
  const identity = readIdentity(fields, cells);
  if (isFault(identity)) return identity;
  const age = readAgeAt(fields, cells, identity.birthDate, days);
  if (isFault(age)) return age;
  const externalId = fields.first("externalId", cells)?.value ?? null;
  const caseId = fields.first("caseId", cells)?.value ?? null;
  if ((externalId?.length ?? 0) > LONGEST_ID) return { field: "externalId", reasonCode: "intake.reject.tooLong" };
  if ((caseId?.length ?? 0) > LONGEST_ID) return { field: "caseId", reasonCode: "intake.reject.tooLong" };
  const sex = singleCode(fields, "sex", cells);
  return {
    externalId,
    caseId,
    ...forms,
    ...age,
    ...days,
    sex: sex === "F" || sex === "M" ? sex : null,
    incidentDistrict: readDistrict(fields, "incidentDistrict", cells),
    residenceDistrict: readDistrict(fields, "residenceDistrict", cells),
    officeDistrict: readDistrict(fields, "officeDistrict", cells),
    legalBases: allCodes(fields, "legalBasis", cells),
    channel: singleCode(fields, "channel", cells),
    stage: singleCode(fields, "stage", cells),
    services: readServices(fields, cells),
    identity,
  };
}
