import { decodeEntities } from './decode-entities.ts';
import { type Attributes, KeptNames } from './kept-names.ts';
import { endOf, isLetter, isNameEnd, isSpace, wordsFrom } from './markup-signs.ts';
import { OpenElements } from './open-elements.ts';
import type { PageSource } from './page-source.ts';
import { type TagKind, tagKind } from './tag-kind.ts';
import { TagReader } from './tag-reader.ts';

/** What is told of a page as it is read. */
export interface PageReader {
  /** Whether attributes are of use where the page stands now. */
  readonly takesAttributes: boolean;
  readonly takesText: boolean;
  /** Whether text of spaces alone is told as it is written; else plain spaces, as many, stand for it. */
  readonly takesSpaces: boolean;
  /** An element begins with the tag at `at`, -1 where that was left out; `isEnded` tells whether its own end comes, if that is known already. */
  open(kind: TagKind, attributes: Attributes, at: number, isEnded?: boolean): void;
  /** The innermost open element ends, or the one just opened, that can have no content. */
  close(kind: TagKind): void;
  text(text: string): void;
}

// What is asked of an element to find the article; what is asked of one in the article is read there.
const told = new KeptNames(
  'aria-hidden class content data-testid datetime hidden http-equiv id itemprop lang name property pubdate rel role style type',
);
const spaces = Array.from({ length: 200 }, (_, count) => ' '.repeat(count));

/**
 * Reads the markup of a page from its beginning to its end in one go: in time that grows with its length alone, whatever is
 * broken in it. It takes a page for what htmlparser2 takes it for, of which it reads no more than an article needs.
 */
export function scanPage(page: PageSource, reader: PageReader): void {
  const source = page.markup;
  const tag = new TagReader(page, told);
  const elements = new OpenElements(reader);
  const { length } = source;
  // Text stands from here on that was not told yet.
  let from = 0;

  const tell = (to: number): void => {
    if (from < to && reader.takesText) {
      // Most of the text of a page is what sets off one tag from the next.
      const isSpaces = !reader.takesSpaces && wordsFrom(source, from, to) === to;
      reader.text((isSpaces ? spaces[to - from] : undefined) ?? decodeEntities(page.cut(from, to)));
    }
    from = to;
  };
  const pass = (end: string, at: number): void => {
    const found = source.indexOf(end, at);
    from = found < 0 ? length : found + end.length;
  };
  // What begins like a declaration and has no end is text, to the end of the page.
  const passDeclaration = (at: number): void => {
    const found = source.indexOf('>', at);
    if (found < 0) tell(length);
    else from = found + 1;
  };
  const declare = (at: number): void => {
    tell(at);
    from = at + 2;
    if (source.startsWith('--', from)) pass('-->', from);
    else if (source.startsWith('[CDATA[', from)) pass(']]>', from + 7);
    else passDeclaration(from + (source[from] === '-' ? 2 : 1));
  };
  const openTag = (at: number): void => {
    tell(at);
    let end = at + 2;
    while (end < length && !isNameEnd(source.charCodeAt(end))) end += 1;
    const kind = tagKind(page.cut(at + 1, end));
    elements.meet(kind);
    from = length;
    if (!tag.read(end, reader.takesAttributes)) return;
    from = tag.at;
    const isRaw = kind.isRaw && !tag.isClosed;
    const rawEnd = isRaw ? endOf(source, kind.name, from) : 0;
    elements.open(kind, tag.attributes, at, tag.isClosed, isRaw ? rawEnd < length : undefined);
    if (isRaw) rawText(kind.name, rawEnd);
  };
  const rawText = (name: string, end: number): void => {
    if (name !== 'title' && from < end && reader.takesText) reader.text(page.cut(from, end));
    else tell(end);
    from = end;
  };
  const closeTag = (at: number): void => {
    let start = at + 2;
    while (isSpace(source.charCodeAt(start))) start += 1;
    if (start >= length || source[start] === '>') return;
    tell(at);
    from = start;
    if (!isLetter(source.charCodeAt(start))) {
      passDeclaration(start);
      return;
    }
    let end = start + 1;
    while (end < length && source.charCodeAt(end) !== 62 && !isSpace(source.charCodeAt(end))) end += 1;
    if (end < length) elements.close(tagKind(page.cut(start, end)));
    pass('>', end);
  };

  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', Math.max(from, at + 1))) {
    const code = source.charCodeAt(at + 1);
    if (isLetter(code)) openTag(at);
    else if (code === 47) closeTag(at);
    else if (code === 33) declare(at);
    else if (code === 63) {
      tell(at);
      from = at + 2;
      passDeclaration(from);
    }
  }
  tell(length);
  elements.closeAll();
}
