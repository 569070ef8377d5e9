import "./ui/workspace.css";
import { messages } from "@suar/messages";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { StrictMode } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { sessionQuery } from "./access/session.ts";
import { createQueryClient } from "./client/queries.ts";
import { currentLanguage, speak, useLanguage } from "./shell/language.ts";
import { createWorkspaceRouter } from "./shell/router.tsx";
import { LanguageProvider, useMessages } from "./ui/language/useMessages.tsx";

const queries = createQueryClient(() => {
  queries.removeQueries({ queryKey: sessionQuery.queryKey });
  void router.invalidate();
});
const router = createWorkspaceRouter(queries);

/** The controls' library has no Indonesian: it gets our labels, and the reader's locale for numbers. */
function InLocale({ children }: { children: ReactNode }) {
  return <I18nProvider locale={useMessages().locale}>{children}</I18nProvider>;
}

function Workspace() {
  return (
    <LanguageProvider language={useLanguage()} sentences={messages}>
      <InLocale>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </InLocale>
    </LanguageProvider>
  );
}

/**
 * The controls' library would insert a style element, which the content security policy forbids. It does not where it finds
 * one with this id; the rule itself stands in ui/workspace.css.
 */
function keepStylesInFiles(): void {
  const mark = document.createElement("meta");
  mark.id = "react-aria-pressable-style";
  document.head.append(mark);
}

keepStylesInFiles();
speak(currentLanguage());
const place = document.getElementById("root");
if (place === null) throw new Error("the page has no element with id root");
createRoot(place).render(
  <StrictMode>
    <Workspace />
  </StrictMode>,
);
