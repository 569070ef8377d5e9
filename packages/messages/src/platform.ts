import { defineMessages } from "./catalogue.ts";

export const platformMessages = defineMessages({});
