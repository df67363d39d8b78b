declare module 'subset-font' {
  interface SubsetFontOptions {
    readonly targetFormat?: 'truetype' | 'woff2';
    readonly variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
    readonly keepFeatures?: readonly string[];
    readonly keepAllGlyphs?: boolean;
    readonly dropTables?: readonly string[];
    readonly noHinting?: boolean;
  }

  /** Reduces a font to the glyphs of a text, or keeps all glyphs if `keepAllGlyphs` is set and `text` is undefined. */
  function subsetFont(font: Uint8Array, text: string | undefined, options?: SubsetFontOptions): Promise<Buffer>;
  // biome-ignore lint/style/noDefaultExport: the package exports nothing else
  export default subsetFont;
}
