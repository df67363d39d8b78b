/** The shared files of every page, by the address from the site's root that their content decides. */
export interface Assets {
  /** The one style sheet of every page. */
  readonly css: string;
  /** Style sheets of single kinds of page: `search`, `offline`; `front` for the home page, `facet` for indexes of terms, `time` for those that show days, months, years and how a term fared. */
  readonly styles: Readonly<Record<string, string>>;
  /** Classic scripts by name: `scheme` sets the colours before the first paint, `page` the small comforts, `article` those of a story; `cite`, `listen` and `furniture` are fetched when they are asked for; `worker` is the service worker's. */
  readonly scripts: Readonly<Record<string, string>>;
  /** The fonts that a page in a language surely needs, worth asking for early. */
  readonly fonts: Readonly<Record<string, readonly string[]>>;
  /** The fonts that lists need besides, by the page's language and then by that of a story in the list. */
  readonly listFonts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Scripts with the furniture's texts of each language of the interface. */
  readonly furniture: Readonly<Record<string, string>>;
  readonly icons: Readonly<Record<IconName, string>>;
}

const iconNames = ['svg', 'png48', 'png180', 'png192', 'png512'] as const;
type IconName = (typeof iconNames)[number];
