/// <reference types="vite/client" />

/** Hashed names of what the client build wrote; resolved by vite.config.ts. */
declare module "virtual:client-assets" {
  export const clientAssets: import("./open/renderDocument.tsx").ClientAssets;
}
