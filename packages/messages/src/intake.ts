import { defineMessages } from "./catalogue.ts";

export const intakeMessages = defineMessages({});
