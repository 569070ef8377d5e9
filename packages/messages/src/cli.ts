import { defineMessages } from "./catalogue.ts";

export const cliMessages = defineMessages({});
