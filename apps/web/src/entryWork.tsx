import "./ui/workspace.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { StrictMode } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { createQueryClient } from "./client/queries.ts";
import { currentLanguage, speak, useLanguage } from "./shell/language.ts";
import { createWorkspaceRouter } from "./shell/router.tsx";
import { LanguageProvider, useMessages } from "./ui/language/useMessages.tsx";

const queries = createQueryClient();
const router = createWorkspaceRouter(queries);

/** The controls' library has no Indonesian: it gets our labels, and the reader's locale for numbers. */
function InLocale({ children }: { children: ReactNode }) {
  return <I18nProvider locale={useMessages().locale}>{children}</I18nProvider>;
}

function Workspace() {
  return (
    <LanguageProvider language={useLanguage()}>
      <InLocale>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </InLocale>
    </LanguageProvider>
  );
}

speak(currentLanguage());
const place = document.getElementById("root");
if (place === null) throw new Error("the page has no element with id root");
createRoot(place).render(
  <StrictMode>
    <Workspace />
  </StrictMode>,
);
