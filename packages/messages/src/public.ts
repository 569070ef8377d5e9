import { publicPageMessages } from "./publicPage.ts";
import { publicSectionMessages } from "./publicSections.ts";
import { uiMessages } from "./ui.ts";

/** What the public site needs and no more: a phone on a slow line does not fetch the workspace's sentences. */
export const publicMessages = { ...publicPageMessages, ...publicSectionMessages, ...uiMessages };
