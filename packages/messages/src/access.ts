import { defineMessages } from "./catalogue.ts";

export const accessMessages = defineMessages({});
