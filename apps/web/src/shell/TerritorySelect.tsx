import { districtsOf, findDistrictByCode, provinces } from "@suar/terminology";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Select } from "../ui/Select.tsx";

interface Props {
  territory: string;
  onChange: (territory: string) => void;
  /** What it means to choose none; the whole country unless given. */
  none?: string;
}

/** The country, a province, or a district within it. */
export function TerritorySelect({ territory, onChange, none }: Props) {
  const { say } = useMessages();
  const province = findDistrictByCode(territory)?.province ?? territory;
  return (
    <>
      <Select
        label={say("web.figure.province")}
        value={province}
        onChange={onChange}
        choices={[
          { value: "", label: none ?? say("web.figure.country") },
          ...provinces.map((each) => ({ value: each.code, label: each.name })),
        ]}
      />
      {province !== "" && (
        <Select
          label={say("web.figure.district")}
          value={territory}
          onChange={onChange}
          choices={[
            { value: province, label: say("web.figure.wholeProvince") },
            ...districtsOf(province).map((each) => ({ value: each.code, label: each.name })),
          ]}
        />
      )}
    </>
  );
}
