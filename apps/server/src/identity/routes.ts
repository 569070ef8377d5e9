import { openIdentityField } from "@suar/contract";
import { isRefusal, type RoomContext, refuse } from "../platform/index.ts";
import type { IdentityRoom } from "./identityRoom.ts";

export function registerRoutes(context: RoomContext, room: IdentityRoom): void {
  context.serve(openIdentityField, async ({ body, account, actor }) => {
    if (account === null) return refuse(401, "platform.http.signInFirst");
    const answer = await room.openField({ account, actor, ...body });
    return isRefusal(answer) ? answer : { recordId: body.recordId, field: body.field, value: answer.value };
  });
}
