import { defineMessages } from "./catalogue.ts";

export const statisticsMessages = defineMessages({});
