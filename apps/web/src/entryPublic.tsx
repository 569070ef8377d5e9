import "./ui/tokens.css";
import "./ui/base.css";
import { StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { NotFoundPage } from "./open/NotFoundPage.tsx";
import { PublicPage, type PublicPageInput } from "./open/PublicPage.tsx";

type PageInput = PublicPageInput | { language: PublicPageInput["language"]; notFound: true };

const place = document.getElementById("page");
const input = document.getElementById("page-input");
if (place === null || input === null) throw new Error("the page has no element to hydrate");
const page = JSON.parse(input.textContent ?? "") as PageInput;
hydrateRoot(
  place,
  <StrictMode>{"notFound" in page ? <NotFoundPage language={page.language} /> : <PublicPage {...page} />}</StrictMode>,
);
