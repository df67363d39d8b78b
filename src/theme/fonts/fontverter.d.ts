declare module 'fontverter' {
  /** Converts a font between TrueType and WOFF2. The same font gives the same bytes. */
  export function convert(font: Uint8Array, format: 'truetype' | 'woff2'): Promise<Buffer>;
}
