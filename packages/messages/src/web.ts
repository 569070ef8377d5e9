import { defineMessages } from "./catalogue.ts";

export const webMessages = defineMessages({});
