import { cached } from '../words/cached.ts';

/** The attributes of an element by name, in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/** The attributes of an element without attributes. */
export const noAttributes: Attributes = Object.freeze({});

/** The attributes that are read. Those of the first line help to find the article in a page; the others belong to its content. */
const readAttributes: ReadonlySet<string> = new Set(
  (
    'aria-hidden class content data-testid datetime hidden http-equiv id itemprop lang name property pubdate rel role style type ' +
    'href src alt title aria-label start size checked data-damage colspan rowspan srcset data-attrs dir shadowrootmode srcdoc'
  ).split(' '),
);

/** Whether an attribute is read. `name` is in lower case. */
export const isReadAttribute = (name: string): boolean => readAttributes.has(name) || isLazyAttribute(name);

/** Whether an attribute has the address of a picture that a script loads later: data-src, data-lazy-srcset, data-bg. */
export const isLazyAttribute = (name: string): boolean => name.startsWith('data-') && isLazyName(name);

const lazyName =
  /^data-(?:[a-z\d]{1,12}-){0,3}(?:srcset|src|original|orig|lazy|bg|background|image|img|url|file|echo|hires|fullsrc)(?:-[a-z\d]{1,12})?$/;

const isLazyName = cached((name) => lazyName.test(name));
