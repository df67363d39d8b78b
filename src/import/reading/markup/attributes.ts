/** Attributes by their names, in small letters. */
export type Attributes = Readonly<Record<string, string>>;

/** The attributes of an element that has none. */
export const noAttributes: Attributes = Object.freeze({});

/** The attributes that are read: those that help to find an article in its page, and those that mean something in it. */
export const readAttributes: ReadonlySet<string> = new Set(
  (
    'aria-hidden class content data-testid datetime hidden http-equiv id itemprop lang name property pubdate rel role style type ' +
    'href src alt title aria-label start colspan rowspan data-src data-original data-lazy-src dir'
  ).split(' '),
);
