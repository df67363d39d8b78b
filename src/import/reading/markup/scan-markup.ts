import { decodeHTML } from 'entities';
import { QuoteType, type Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { commentDamage, isInnerSection } from './damage/comment-damage.ts';
import type { Damage } from './damage/damage.ts';
import { RawEnds } from './damage/raw-ends.ts';
import { TagDamage } from './damage/tag-damage.ts';
import { EndTags } from './end-tags.ts';
import { FastTokenizer } from './fast-tokenizer.ts';
import type { MarkupReader } from './markup-reader.ts';
import { OpenElements } from './open-elements.ts';
import type { PageSource } from './page-source.ts';
import { TagAttributes } from './tag-attributes.ts';
import { tagKind } from './tag-kind.ts';
import { UnusedTokens } from './unused-tokens.ts';

/**
 * Reads the markup of a page in one pass. htmlparser2 splits it into tags and text. Its `Parser` is not used because its time
 * grows with the square of the nesting.
 */
export function scanMarkup(source: PageSource, reader: MarkupReader): void {
  new MarkupScanner(source, reader).scan();
}

class MarkupScanner extends UnusedTokens implements TokenizerCallbacks {
  readonly #source: PageSource;
  readonly #reader: MarkupReader;
  readonly #elements: OpenElements;
  readonly #endTags: EndTags;
  #tokenizer: Tokenizer;
  /** Where the tokenizer started. Its positions are relative to this one. */
  #from = 0;
  /** Where the next tokenizer starts. */
  #next = 0;
  #kind = tagKind('');
  #tagEnd = 0;
  readonly #attributes = new TagAttributes();
  #valueStart = 0;
  #valueEnd = 0;
  /** The end of the region that is read: of the page, or of a CDATA section. */
  #end: number;
  /** Where the next region starts. */
  #after = 0;
  readonly #damage: TagDamage;
  readonly #rawEnds: RawEnds;

  constructor(source: PageSource, reader: MarkupReader) {
    super();
    this.#source = source;
    this.#reader = reader;
    this.#elements = new OpenElements(reader);
    this.#endTags = new EndTags(source.markup);
    this.#rawEnds = new RawEnds(source.markup, this.#endTags);
    this.#damage = new TagDamage(source.markup, reader.damaged !== undefined);
    this.#end = source.markup.length;
    this.#tokenizer = new FastTokenizer({ decodeEntities: false }, this);
  }

  scan(): void {
    const { markup } = this.#source;
    while (this.#next < markup.length) {
      this.#from = this.#next;
      this.#next = this.#end;
      this.#tokenizer = new FastTokenizer({ decodeEntities: false }, this);
      this.#tokenizer.write(markup.slice(this.#from, this.#end));
      this.#tokenizer.end();
      const kept = this.#damage.endPage(this.#end);
      if (kept >= 0) this.#mend(kept);
      if (this.#next < this.#end) continue;
      this.#next = this.#end === markup.length ? this.#next : this.#after;
      this.#end = markup.length;
    }
    this.#elements.closeAll();
  }

  ontext(start: number, end: number): void {
    if (start < 0 || !this.#reader.takesText) return;
    const text = this.#cut(start, end);
    this.#reader.text(text.includes('&') ? decodeHTML(text) : text);
  }

  onopentagname(start: number, end: number): void {
    this.#kind = tagKind(this.#damage.tagName(this.#from + start, this.#from + end));
    this.#attributes.clear();
  }

  onattribname(start: number, end: number): void {
    this.#valueStart = end;
    this.#valueEnd = end;
    this.#damage.attributeName(this.#from + start, this.#from + end);
    const isUsed = this.#reader.takesAttributes;
    this.#attributes.begin(isUsed ? this.#source.markup.slice(this.#from + start, this.#from + end) : undefined);
  }

  onattribdata(start: number, end: number): void {
    this.#valueStart = start;
    this.#valueEnd = end;
  }

  onattribend(quote: QuoteType): void {
    if (quote !== QuoteType.NoValue) {
      const [from, to] = [this.#from + this.#valueStart, this.#from + this.#valueEnd];
      this.#valueEnd = this.#damage.attributeValue(from, to, quote !== QuoteType.Unquoted) - this.#from;
    }
    if (this.#attributes.needsValue) this.#attributes.end(this.#cut(this.#valueStart, this.#valueEnd));
  }

  onopentagend(end: number): void {
    if (!this.#endTag(end, false)) return;
    // Otherwise a text field or title that never ends would contain the rest of the page.
    if (this.#kind.isText && !this.#hasEndTag()) this.#continueAt(this.#tagEnd);
    else if (this.#kind.isRaw) this.#skipRaw();
  }

  onselfclosingtag(end: number): void {
    this.#endTag(end, true);
  }

  onclosetag(start: number, end: number): void {
    const [from, to] = [this.#from + start, this.#from + end];
    const kept = this.#damage.closingTag(from, to, this.#end);
    this.#elements.close(tagKind(this.#source.markup.slice(from, Math.min(to, kept < 0 ? to : kept))));
    if (kept >= 0) this.#keepText(kept);
  }

  // Browsers take it for a comment. A feed that escapes its texts twice writes them in such sections.
  oncdata(start: number, end: number, offset: number): void {
    if (!this.#reader.damaged || !this.#reader.takesText) return;
    if (offset > 0) {
      this.#end = this.#from + end - offset;
      this.#after = this.#from + end + 1;
    }
    this.#continueAt(this.#from + start);
    if (isInnerSection(this.#source.markup, this.#from + start)) this.#tellDamage('section-kept', this.#from + start);
  }

  oncomment(start: number, end: number, offset: number): void {
    if (!this.#reader.damaged || !this.#reader.takesText) return;
    const [from, to] = [this.#from + start, this.#from + end - offset];
    const isOpen = offset === 0 && to >= this.#end;
    const found = commentDamage(this.#source.markup.slice(from, to), isOpen);
    if (!found) return;
    const at = found.at === undefined ? -1 : this.#damage.spend(from + found.at, to);
    if (at >= 0) this.#continueAt(at);
    if (found.damage) this.#tellDamage(found.damage, Math.max(at, from));
  }

  // False if the tag is damaged.
  #endTag(end: number, isClosed: boolean): boolean {
    const kept = this.#damage.endTag(this.#from + end);
    if (kept >= 0) this.#mend(kept);
    else this.#open(this.#from + end + 1, isClosed);
    return kept < 0;
  }

  #open(tagEnd: number, isClosed: boolean): void {
    this.#tagEnd = tagEnd;
    this.#elements.open(this.#kind, this.#attributes.values, this.#hasEndTag, isClosed);
  }

  // Opens an element whose tag is damaged. The text after it begins at `tagEnd`.
  #mend(tagEnd: number): void {
    this.#open(tagEnd, false);
    this.#keepText(tagEnd);
    if (this.#kind.isRaw && !this.#kind.isText) this.#skipRaw(true);
  }

  #keepText(from: number): void {
    this.#continueAt(from);
    this.#tellDamage('tag-kept', from);
  }

  readonly #hasEndTag = (): boolean => this.#endTags.next(this.#kind.name, this.#tagEnd) >= 0;

  #continueAt(place: number): void {
    this.#next = place;
    this.#tokenizer.pause();
  }

  #tellDamage(damage: Damage, from: number): void {
    this.#reader.damaged?.(damage, this.#source.cut(from, Math.min(from + mostQuoted, this.#source.markup.length)));
  }

  // Scripts are more than half of most pages. A search for the end tag is much faster than the tokenizer.
  #skipRaw(hasDamagedTag = false): void {
    const from = this.#tagEnd;
    const isMended = this.#reader.damaged !== undefined;
    const type = hasDamagedTag ? 'damaged' : this.#attributes.values.type;
    const { end, isCut, damage } = this.#rawEnds.next(this.#kind.name, from, isMended, type);
    if (this.#reader.takesText && end > from) this.#reader.text(this.#source.cut(from, end));
    if (isCut) this.#elements.close(this.#kind);
    if (damage) this.#tellDamage(damage, isCut ? end : from);
    this.#continueAt(end);
  }

  #cut(start: number, end: number): string {
    return this.#source.cut(this.#from + start, this.#from + end);
  }
}

const mostQuoted = 300;
