import type { IdentityField, Purpose } from "@suar/contract";
import type { MessageKey } from "@suar/messages";

export const FIELD_NAMES: Readonly<Record<IdentityField, MessageKey>> = {
  name: "web.identity.name",
  nik: "web.identity.nik",
  birthDate: "web.identity.birthDate",
  birthPlace: "web.identity.birthPlace",
  address: "web.identity.address",
  phone: "web.identity.phone",
  parentName: "web.identity.parentName",
};

export const PURPOSE_NAMES: Readonly<Record<Purpose, MessageKey>> = {
  "link-review": "web.purpose.linkReview",
  "follow-up": "web.purpose.followUp",
  "data-quality": "web.purpose.dataQuality",
  "subject-request": "web.purpose.subjectRequest",
};
