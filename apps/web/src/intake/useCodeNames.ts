import {
  ageGroups,
  type CodeList,
  channels,
  findCode,
  findDistrictByCode,
  findProvinceByCode,
  forms,
  services,
  sexes,
} from "@suar/terminology";
import { useMemo } from "react";
import { useMessages } from "../ui/language/useMessages.tsx";

export interface CodeNames {
  form: (code: string) => string;
  service: (code: string) => string;
  sex: (code: string) => string;
  ageGroup: (code: string) => string;
  channel: (code: string) => string;
  /** A district or province by its Kemendagri code. */
  region: (code: string) => string;
}

/** Names of coded values in the reader's language; a code that is on no list stays as it is. */
export function useCodeNames(): CodeNames {
  const { language } = useMessages();
  return useMemo(() => {
    const named = (list: CodeList) => (code: string) => findCode(list, code)?.[language] ?? code;
    return {
      form: named(forms),
      service: named(services),
      sex: named(sexes),
      ageGroup: named(ageGroups),
      channel: named(channels),
      region: (code) => findDistrictByCode(code)?.name ?? findProvinceByCode(code)?.name ?? code,
    };
  }, [language]);
}
