import { clientAssets } from "virtual:client-assets";
import { type PublicAnswer, type PublicRequest, renderDocument } from "./open/renderDocument.tsx";

export type { PublicAnswer, PublicRequest };

/** The server's only way into this bundle (README.md beside package.json says how it is called). */
export function render(request: PublicRequest): PublicAnswer {
  return renderDocument(request, clientAssets);
}
