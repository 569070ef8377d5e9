import type { RecordFacts } from "@suar/contract";
import { Banner } from "../ui/Banner.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";

/** Of a record that was erased: when, on which ground, and what that means. Nothing of any other. */
export function ErasedNote({ erased }: Pick<RecordFacts, "erased">) {
  const { say, day } = useMessages();
  if (erased === null) return null;
  return (
    <Banner title={say("web.record.erasedOn", { day: day(erased.on), ground: erased.ground })}>
      {say("web.record.erasedText")}
    </Banner>
  );
}
