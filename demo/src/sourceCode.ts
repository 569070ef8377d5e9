/** The seven stakeholders, in the order in which their files are listed. */
export const SOURCE_CODES = ["simfoni", "polri", "kemensos", "lpsk", "sapa129", "ngo", "platform"] as const;
export type SourceCode = (typeof SOURCE_CODES)[number];
