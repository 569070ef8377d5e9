import { idOf } from "./rowsOf.ts";

// Who acts: an account in a position of an organisation that delivers a list, with a district as its territory.
export const ME = {
  account: idOf("my account"),
  position: idOf("my position"),
  organisation: idOf("my organisation"),
  source: idOf("my source"),
  territory: "32.73",
};
export const OTHER = {
  account: idOf("other account"),
  position: idOf("other position"),
  organisation: idOf("other organisation"),
  source: idOf("other source"),
  territory: "11.01",
};
