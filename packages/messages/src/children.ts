import { defineMessages } from "./catalogue.ts";

export const childrenMessages = defineMessages({});
