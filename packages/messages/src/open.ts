import { defineMessages } from "./catalogue.ts";

export const openMessages = defineMessages({});
