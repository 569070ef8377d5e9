/** In front of a segment's bytes, sealed with them. */
export const SALT_BYTES = 16;

/** What a segment of an original is sealed under. */
export const originalLabel = (deliveryId: string, segmentNo: number) => `original/${deliveryId}/${segmentNo}`;
