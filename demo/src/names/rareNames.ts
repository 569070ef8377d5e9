import type { Chance } from "../chance.ts";
import type { Sex } from "./culture.ts";

// Young parents make names up from fashionable syllables: hardly two children of a district share one.
const BEGINNINGS: Readonly<Record<Sex, readonly string[]>> = {
  F: "Al An As Az Be Ca Cha Da De El Fa Fe Fi Ga Gi Ha In Ja Ka Ke La Le Li Lu Ma Me Mi Mo Na Ni Ol Ra Re Ri Ro Sa Se Sha Ta Ti Va Vi Wi Ya Yu Za".split(
    " ",
  ),
  M: "Al An Ar Ba Da De Di Er Fa Fer Ga Gi Ha Hen Il Ir Jo Ka Ke La Lu Ma Mi Na Ni No Pra Ra Re Ri Ro Sa Su Ta Va Vi Wa Wi Ya Yo Za".split(
    " ",
  ),
};
const ENDINGS: Readonly<Record<Sex, readonly string[]>> = {
  F: "nisa lia ntika rissa lista nia risa tya rani mila dira zia nda fira lina nita rina tika viana yana risma sya ndini vina lova nesya thalia vanya quila resti".split(
    " ",
  ),
  M: "fian rdi ndra rian wan nto ldi zriel rsya fka vin dhan gas ngga ska rel yan risky wanda naldi rfan dika tra vano dafi rgio nzo ris lvin thar".split(
    " ",
  ),
};

/** Carissa, Melista, Fadira; Alvin, Renaldi, Zarfan. */
export function makeRareName(chance: Chance, sex: Sex): string {
  return `${chance.pick(BEGINNINGS[sex])}${chance.pick(ENDINGS[sex])}`;
}
