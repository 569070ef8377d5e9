import { defineMessages } from "./catalogue.ts";

export const uiMessages = defineMessages({});
