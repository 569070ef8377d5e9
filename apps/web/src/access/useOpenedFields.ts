import { type IdentityField, openIdentityField, type Purpose } from "@suar/contract";
import { useState } from "react";
import { call } from "../client/call.ts";

type State = { state: "opening" } | { state: "open"; value: string | null } | { state: "failed"; error: unknown };

export interface OpenedFields {
  purpose: Purpose | null;
  choosePurpose: (purpose: Purpose) => void;
  stateOf: (recordId: string, field: IdentityField) => State | undefined;
  open: (recordId: string, field: IdentityField) => void;
}

/** Identity fields opened on this screen, one at a time, for one purpose; forgotten when the screen is left. */
export function useOpenedFields(): OpenedFields {
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const [states, setStates] = useState<Readonly<Record<string, State>>>({});
  const note = (key: string, state: State) => setStates((before) => ({ ...before, [key]: state }));
  const open = async (recordId: string, field: IdentityField) => {
    if (purpose === null) return;
    const key = `${recordId} ${field}`;
    note(key, { state: "opening" });
    try {
      const { value } = await call(openIdentityField, { body: { recordId, field, purpose } });
      note(key, { state: "open", value });
    } catch (error) {
      note(key, { state: "failed", error });
    }
  };
  return {
    purpose,
    choosePurpose: setPurpose,
    stateOf: (recordId, field) => states[`${recordId} ${field}`],
    open: (recordId, field) => void open(recordId, field),
  };
}
