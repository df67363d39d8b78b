/** Paths of the bundled files from the site's root. Each path contains a hash of the content. */
export interface Assets {
  /** The style sheet of every page. */
  readonly css: string;
  /** Style sheets of page kinds: `search`, `offline`, `front` (home), `facet` (indexes of terms), `time` (days, months, years, charts), `plain` (texts); `richText` and `scans` of articles that have either; `ur` of pages in Urdu. */
  readonly styles: Readonly<Record<string, string>>;
  /**
   * Classic scripts by name. `scheme` runs before the first paint, `page` on every page, `article` on article pages, `scans` on those with scans. `cite`, `listen`,
   * `interfaceLanguage` and `highlight` are loaded when they are needed. `nastaliq` runs before the first paint of pages in Urdu. `worker` is the service worker.
   */
  readonly scripts: Readonly<Record<string, string>>;
  /** The font of headlines and texts on pages in Urdu. Empty if the owner's fonts have all letters of Urdu. */
  readonly nastaliq: string;
  /** Fonts that each page preloads, by its language. */
  readonly fonts: Readonly<Record<string, readonly string[]>>;
  /** More fonts that an article preloads, by its language. */
  readonly articleFonts: Readonly<Record<string, readonly string[]>>;
  /** More fonts that other pages preload, by the language of the page and of an article in its lists. */
  readonly listFonts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Scripts with the texts of each interface language. */
  readonly interfaceTexts: Readonly<Record<string, string>>;
  /** `svg` is empty if the owner's icon is no SVG. */
  readonly icons: Readonly<Record<IconName, string>>;
  /** The owner's logo, also for dark pages if it differs there. */
  readonly logo?: { readonly light: LogoFile; readonly dark?: LogoFile };
}

interface LogoFile {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

const iconNames = ['svg', 'png48', 'png180', 'png192', 'png512'] as const;
type IconName = (typeof iconNames)[number];

/** The `licences.txt` of a site without pages in Urdu. */
export const licencesWithoutUrdu = 'licences-without-urdu.txt';
