/** A colour as red, green and blue, each from 0 to 255. */
type Rgb = readonly [number, number, number];

// '#abc' => [170, 187, 204]
function parseHex(colour: string): Rgb {
  const digits = colour.length === 4 ? colour.replace(/[^#]/g, '$&$&').slice(1) : colour.slice(1);
  const part = (start: number) => Number.parseInt(digits.slice(start, start + 2), 16);
  return [part(0), part(2), part(4)];
}

function toHex(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** The contrast of two colours, from 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [bright = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = parseHex(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A colour on the way from one to another: 0 is the first, 1 is the second. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [parseHex(from), parseHex(to)];
  return toHex(a.map((part, index) => part + ((b[index] ?? 0) - part) * share) as unknown as Rgb);
}

/** The colour between two that is nearest to the first and has a contrast to each background. The second if none has. */
export function readable(from: string, to: string, backgrounds: readonly string[], least = 4.5): string {
  for (let step = 0; step <= 50; step += 1) {
    const colour = mix(from, to, step / 50);
    if (backgrounds.every((background) => contrast(colour, background) >= least)) return colour;
  }
  return to;
}

/** Black or white: the one with more contrast. */
export function blackOrWhite(background: string): string {
  return contrast('#000000', background) > contrast('#ffffff', background) ? '#000000' : '#ffffff';
}
