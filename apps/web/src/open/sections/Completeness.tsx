import { sum } from "d3-array";
import { CoverageBars } from "../../ui/charts/index.ts";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { saySource } from "../words.ts";
import type { SectionProps } from "./section.ts";
import { nameOfProvince, provincesByCode } from "./Where.tsx";

/** Completeness is told apart from counts: what has sent nothing is not zero. */
export function Completeness({ overview }: SectionProps) {
  const speaker = useMessages();
  const { say } = speaker;
  const provinces = provincesByCode(overview);
  const incomplete = provinces.filter(({ districtsSilent }) => districtsSilent > 0);
  if (incomplete.length === 0) return <p>{say("publicPage.complete.all")}</p>;
  const sent = (province: (typeof provinces)[number]) => province.districts - province.districtsSilent;
  return (
    <>
      <p>{say("publicPage.complete.lead")}</p>
      <CoverageBars
        title={say("publicPage.complete.finding", {
          silent: sum(provinces, ({ districtsSilent }) => districtsSilent),
          all: sum(provinces, ({ districts }) => districts),
        })}
        subtitle={say("publicPage.complete.measure")}
        unit={say("publicPage.complete.unit")}
        source={saySource(speaker, overview)}
        description={say("publicPage.complete.describe")}
        fileName="suar-kelengkapan"
        table={{
          columns: [
            { label: say("publicPage.where.code"), isNumber: false },
            { label: say("publicPage.where.province"), isNumber: false },
            { label: say("publicPage.complete.silent"), isNumber: true },
            { label: say("publicPage.complete.unit"), isNumber: true },
          ],
          rows: provinces.map(({ code, districtsSilent, districts }) => [
            code,
            nameOfProvince(code),
            { text: speaker.number(districtsSilent), value: districtsSilent },
            { text: speaker.number(districts), value: districts },
          ]),
        }}
        lists={incomplete.map((province) => ({
          key: province.code,
          label: nameOfProvince(province.code),
          share: sent(province) / province.districts,
          valueText: say("publicPage.complete.sent", { sent: sent(province), all: province.districts }),
          isSilent: true,
        }))}
      />
    </>
  );
}
