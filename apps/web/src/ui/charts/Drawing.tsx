import { createContext, type ReactNode, type SVGProps, useContext } from "react";
import styles from "./charts.module.css";

/** Where a drawing's name and description stand; given by the frame around it. */
export interface DrawingNames {
  readonly titleId: string;
  readonly descriptionId: string;
}

export const DrawingContext = createContext<DrawingNames | null>(null);

interface Props {
  /** In pixels; the width is whatever the page gives. */
  height: number;
  /** Name of this panel where a frame holds several. */
  name?: string | undefined;
  /** Links inside must stay reachable, so the drawing is then a group and not one image. */
  hasLinks?: boolean;
  children: ReactNode;
}

/**
 * The canvas of a chart. Horizontal places are given in percent, vertical ones in pixels: so text keeps its size at every
 * width, and the server can draw without knowing the screen.
 */
export function Drawing({ height, name, hasLinks = false, children }: Props) {
  const names = useContext(DrawingContext);
  const labelled = name === undefined ? { "aria-labelledby": names?.titleId } : { "aria-label": name };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by the frame's heading or by its own label, one of the two always
    <svg
      className={styles.drawing}
      width="100%"
      height={height}
      role={hasLinks ? "group" : "img"}
      aria-describedby={names?.descriptionId}
      {...labelled}
    >
      {children}
    </svg>
  );
}

/** A part of a drawing with its own origin or stretch; the drawing around it carries the name. */
export function Inset(props: SVGProps<SVGSVGElement>) {
  return <svg overflow="visible" {...props} />;
}

/** Hatching: the mark of what has not been sent, never a pale colour. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.hatchGround} width="6" height="6" />
        <line className={styles.hatchLine} x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
  );
}
