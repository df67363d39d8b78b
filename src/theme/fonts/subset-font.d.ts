declare module 'subset-font' {
  interface SubsetFontOptions {
    readonly targetFormat?: 'truetype' | 'woff2';
    readonly variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
    readonly keepFeatures?: readonly string[];
    readonly keepAllGlyphs?: boolean;
    readonly dropTables?: readonly string[];
    readonly noHinting?: boolean;
  }

  /** The font with the glyphs of a text alone, or with all of them where `keepAllGlyphs` is set and no text is given. */
  function subsetFont(font: Uint8Array, text: string | undefined, options?: SubsetFontOptions): Promise<Buffer>;
  // biome-ignore lint/style/noDefaultExport: the package exports nothing else
  export default subsetFont;
}
