/** What a block is, by the names that editors give it. Names that come first win. */
const kinds = [
  ['break', /^(?:linebreak|hard_?break|br|tab)$/],
  ['rule', /^(?:hr|horizontal-?_?rule|divider|delimiter|separator|thematic-?break|line)$/],
  ['gallery', /galler|slideshow|carousel|images$|photos$/],
  ['picture', /image|picture|photo|figure$|^img$|asset/],
  ['bullets', /^(?:unordered|bullet(?:ed)?)-?_?list$|^ul(?:_list)?$|^unordered-list$/],
  ['numbers', /^(?:ordered|number(?:ed)?)-?_?list$|^ol(?:_list)?$/],
  ['bullet', /^(?:unordered-list-item|bullet(?:ed_list_item)?)$/],
  ['number', /^(?:ordered-list-item|number(?:ed_list_item)?)$/],
  ['item', /^(?:list-?_?item|list_item_child|lic|li|task_?item|check-?list-?item|to_do)$/],
  ['list', /^(?:list|check-?list|task_?list)$/],
  ['row', /^table-?_?row$|^tr$/],
  ['cell', /^table-?_?(?:header-?)?_?cell$|^table_?header$|^t[dh]$/],
  ['table', /^table$/],
  [
    'heading',
    /^(?:heading|header|sub-?head(?:ing|er)?|title|subtitle|h[1-6])(?:-?_?[1-6]|-(?:one|two|three|four|five|six))?$/,
  ],
  ['quote', /quot|^aside$|callout/],
  ['code', /^(?:code|code-?_?block|preformatted|pre|verse)$/],
  ['html', /^(?:html|raw|raw-?_?html|freeform|custom-?html)$/],
  ['link', /^(?:link|a|hyperlink|autolink|entry-hyperlink|asset-hyperlink)$/],
  [
    'media',
    /embed|video|audio|tweet|twitter|youtube|vimeo|instagram|facebook|tiktok|iframe|podcast|player|bookmark|link-?_?(?:tool|card|preview)|button|file|map$|media/,
  ],
  ['paragraph', /^(?:text|paragraph|unstyled|normal|p|body|copy|content|rich-?_?text|text-?_?block|markdown)$/],
] as const;

export type BlockKind = (typeof kinds)[number][0];

/** The kind of a block by its type; undefined if the type is unknown. */
export function blockKind(type: string): BlockKind | undefined {
  return kinds.find(([, names]) => names.test(type))?.[0];
}
