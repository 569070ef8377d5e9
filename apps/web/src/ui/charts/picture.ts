import { wrapText } from "./wrapText.ts";

/** A chart as one self-contained SVG document, in pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

interface Words {
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
}

const NS = "http://www.w3.org/2000/svg";
const MARGIN = 24;
const SCALE = 2;
/** A style sheet does not travel with the file, so what it decides is written onto each element. */
const TRAVELLING = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
];

function freezeStyles(from: Element, to: Element): void {
  const computed = getComputedStyle(from);
  for (const name of TRAVELLING) to.setAttribute(name, computed.getPropertyValue(name));
  [...from.children].forEach((child, at) => {
    const copy = to.children[at];
    if (copy !== undefined) freezeStyles(child, copy);
  });
}

function copyAt(drawing: SVGSVGElement, origin: DOMRect, top: number): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  freezeStyles(drawing, copy);
  const box = drawing.getBoundingClientRect();
  const place = {
    x: MARGIN + box.left - origin.left,
    y: top + box.top - origin.top,
    width: box.width,
    height: box.height,
  };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
  copy.setAttribute("overflow", "visible");
  for (const name of ["class", "role", "aria-labelledby", "aria-describedby"]) copy.removeAttribute(name);
  return copy;
}

class Sheet {
  readonly root = document.createElementNS(NS, "svg");
  readonly letters: number;
  y = MARGIN;
  private readonly style: CSSStyleDeclaration;

  constructor(width: number, style: CSSStyleDeclaration) {
    this.style = style;
    this.letters = Math.floor(width / 8);
  }

  write(text: string, size: number, weight: number): void {
    for (const line of wrapText(text, Math.floor((this.letters * 16) / size))) {
      this.y += size * 1.3;
      const element = document.createElementNS(NS, "text");
      const given = {
        x: MARGIN,
        y: this.y,
        fill: this.style.color,
        "font-family": this.style.fontFamily,
        "font-size": size,
        "font-weight": weight,
      };
      for (const [name, value] of Object.entries(given)) element.setAttribute(name, String(value));
      element.textContent = line;
      this.root.append(element);
    }
  }
}

function styleElement(css: string): SVGStyleElement {
  const style = document.createElementNS(NS, "style");
  style.textContent = css;
  return style;
}

function background(color: string): SVGRectElement {
  const rect = document.createElementNS(NS, "rect");
  for (const [name, value] of [
    ["width", "100%"],
    ["height", "100%"],
    ["fill", color],
  ] as const)
    rect.setAttribute(name, value);
  return rect;
}

/** Draws what stands in the plot, as it looks now, with its words around it. */
export function drawPicture(plot: HTMLElement, words: Words, fontFace: string): Picture {
  const origin = plot.getBoundingClientRect();
  const style = getComputedStyle(document.body);
  const sheet = new Sheet(origin.width, style);
  sheet.root.append(styleElement(fontFace), background(style.backgroundColor));
  sheet.write(words.title, 20, 650);
  sheet.write(words.subtitle, 16, 400);
  sheet.y += MARGIN;
  const drawings = [...plot.querySelectorAll("svg")].filter((svg) => svg.parentElement?.closest("svg") === null);
  for (const drawing of drawings) sheet.root.append(copyAt(drawing, origin, sheet.y));
  sheet.y += origin.height + MARGIN / 2;
  for (const note of words.notes) sheet.write(note, 16, 400);
  const size = { width: Math.ceil(origin.width + 2 * MARGIN), height: Math.ceil(sheet.y + MARGIN) };
  for (const [name, value] of Object.entries({ ...size, viewBox: `0 0 ${size.width} ${size.height}` })) {
    sheet.root.setAttribute(name, String(value));
  }
  return { ...size, svg: new XMLSerializer().serializeToString(sheet.root) };
}

/** The picture as PNG at twice its size. Rejects where the browser cannot draw it. */
export async function rasterise(picture: Picture): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([picture.svg], { type: "image/svg+xml" }));
  try {
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(picture.width * SCALE, picture.height * SCALE);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: "image/png" });
  } finally {
    URL.revokeObjectURL(address);
  }
}
