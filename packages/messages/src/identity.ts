import { defineMessages } from "./catalogue.ts";

export const identityMessages = defineMessages({});
