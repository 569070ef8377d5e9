import { useRouter } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import { WORKSPACE } from "./workspacePath.ts";

function isPlainClick(event: MouseEvent): boolean {
  return (
    event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.defaultPrevented)
  );
}

/** The address of a link within the workspace (in a chart too, where it is SVG); undefined for any other. */
export function innerAddress(link: Element | null): string | undefined {
  const address = link?.getAttribute("href") ?? "";
  const isInner = Object.values(WORKSPACE).some((word) => address === word || address.startsWith(`${word}/`));
  return isInner ? address : undefined;
}

/** Plain links, like those that charts draw, go from screen to screen without loading everything anew. */
export function useInnerLinks(): (event: MouseEvent) => void {
  const router = useRouter();
  return (event) => {
    if (!isPlainClick(event) || !(event.target instanceof Element)) return;
    const address = innerAddress(event.target.closest("a"));
    if (address === undefined) return;
    event.preventDefault();
    router.history.push(address);
  };
}
