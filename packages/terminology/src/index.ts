export { type AvoidedTerm, avoidedTerms, type FoundTerm, findAvoidedTerms } from "./avoidedTerms.ts";
export { type Code, type CodeList, codesWithin, findCode } from "./codeList.ts";
export { ageGroupOf, ageGroups, channels, places, relations, sexes, unitsOfCount } from "./lists/circumstances.ts";
export { decidedForms, forms, legalBases } from "./lists/forms.ts";
export { isHelpToTheChild, services } from "./lists/services.ts";
export { atensiStages, legalStages } from "./lists/stages.ts";
export { children2020 } from "./regions/children2020.ts";
export { type DistrictMatch, findDistrict, findProvince } from "./regions/findDistrict.ts";
export { formerDistrictName } from "./regions/formerNames.ts";
export { type District, type DistrictCode, type Province, type ProvinceCode, regionList } from "./regions/region.ts";
export {
  currentDistrictCode,
  districts,
  districtsOf,
  findDistrictByCode,
  findProvinceByCode,
  formerDistrictCode,
  provinces,
} from "./regions/regions.ts";
export { type Tile, tiles } from "./regions/tiles.ts";
