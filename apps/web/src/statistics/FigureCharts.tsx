import { ByForm } from "./ByForm.tsx";
import { ByProvince } from "./ByProvince.tsx";
import { ByYear } from "./ByYear.tsx";
import { Coverage } from "./Coverage.tsx";
import styles from "./FigureCharts.module.css";
import type { FigurePart } from "./figurePart.ts";
import { Overlaps } from "./Overlaps.tsx";

/** What the figure rests on and how it divides; every number opens its records. */
export function FigureCharts(part: FigurePart) {
  return (
    <div className={styles.charts}>
      <Coverage {...part} />
      <Overlaps {...part} />
      <ByYear {...part} />
      <ByForm {...part} />
      <div className={styles.whole}>
        <ByProvince {...part} />
      </div>
    </div>
  );
}
