import type { NoteKind } from "@suar/contract";
import { audit } from "../access/index.ts";
import { openText, sealText } from "../identity/index.ts";
import { type Actor, type Refusal, refuse, type Transaction } from "../platform/index.ts";
import { type CasesParts, officeOf } from "./casesRoom.ts";
import { findCase } from "./store/cases.ts";
import { findNote, insertNote, standingForNotes } from "./store/notes.ts";

interface NewNote {
  id: string;
  kind: NoteKind;
  text: string;
}

/** Adds a note, its text sealed. The same id and text again give the first answer. */
export async function addNoteTo(
  { context, identity }: CasesParts,
  actor: Actor,
  caseId: string,
  note: NewNote,
): Promise<{ id: string } | Refusal> {
  const office = officeOf(actor);
  if (office === undefined) return refuse(403, "cases.noPosition");
  const sealed = sealText(identity, note.id, note.text);
  return context.database.inTransaction(actor, async (tx) => {
    if ((await findCase(tx, caseId)) === undefined) return refuse(404, "cases.notFound");
    const first = await findNote(tx, note.id);
    if (first !== undefined) {
      const isSame = first.caseId === caseId && openText(identity, first.id, first) === note.text.trim();
      return isSame ? { id: note.id } : refuse(409, "cases.otherContent");
    }
    const refusal = await refusalOf(tx, caseId, note.kind);
    if (refusal !== undefined) return refusal;
    const { accountId: authorAccount, positionId: authorPosition } = office;
    const written = { ...sealed, id: note.id, caseId, kind: note.kind, authorAccount, authorPosition };
    if (!(await insertNote(tx, written))) return refuse(409, "cases.otherContent");
    await audit(tx, { actor, act: "cases.addNote", subject: caseId, fields: [`note.${note.kind}`] });
    return { id: note.id };
  });
}

async function refusalOf(tx: Transaction, caseId: string, kind: NoteKind): Promise<Refusal | undefined> {
  const { write, justice } = await standingForNotes(tx, caseId);
  if (!write) return refuse(403, "cases.note.notShared");
  return justice && kind === "counselling" ? refuse(403, "cases.note.counsellingClosed") : undefined;
}
