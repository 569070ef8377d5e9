import { z } from "zod";

/** At least twelve characters, of any kind (NIST SP 800-63B); the server also refuses common ones and the owner's own words. */
export const NewPassword = z.string().min(12).max(200);
