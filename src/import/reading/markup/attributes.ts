/** The attributes of an element by name, in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/** The attributes of an element without attributes. */
export const noAttributes: Attributes = Object.freeze({});

/** The attributes that are read. The first help to find the article in a page, the others belong to its content. */
export const readAttributes: ReadonlySet<string> = new Set(
  (
    'aria-hidden class content data-testid datetime hidden http-equiv id itemprop lang name property pubdate rel role style type ' +
    'href src alt title aria-label start checked colspan rowspan data-src data-original data-lazy-src data-attrs dir shadowrootmode srcdoc'
  ).split(' '),
);
