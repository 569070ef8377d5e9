import { type EXPORT_FORMATS, fetchExport, listOwnExports } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../client/call.ts";
import { refresh } from "../../client/queries.ts";
import { saveFile } from "../../ui/saveFile.ts";

export type Format = (typeof EXPORT_FORMATS)[number];

/** Fetches the file of an export that is ready, and gives it to the reader. */
export function useExportFile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, format }: { id: string; format: Format }) =>
      call(fetchExport, { params: { id }, body: { format } }),
    onSuccess: async ({ fileName, mediaType, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      saveFile(fileName, new Blob([bytes]), mediaType);
      await refresh(queries, listOwnExports);
    },
  });
}
