const font = /url\("?(?:\.\/)?([^")/]+\.woff2)"?\)/g;

/** A style sheet that holds its fonts, which browsers do not load from a disk. `fontOf` gives the bytes of one by its name. */
export function editionStyle(css: string, fontOf: (name: string) => Buffer): string {
  return css.replaceAll(font, (_, name: string) => `url("data:font/woff2;base64,${fontOf(name).toString('base64')}")`);
}
