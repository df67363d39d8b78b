import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import { afterSection } from './after-section.ts';
import type { ElementNames } from './element-names.ts';
import type { ElementSelection } from './element-selection.ts';
import type { TextWindow } from './text-window.ts';

/** The text of a selected element, from its start tag to its end tag. */
export interface RecordText {
  /** With the usual prefix. */
  readonly name: string;
  readonly text: string;
  readonly line: number;
  /** Why its text may be wrong. */
  readonly doubt?: string | undefined;
  /** What ended it, if it has no end tag. */
  readonly endedBy?: Ending;
  /** It is a part of a record that has no start tag. Its text is not read. */
  readonly isStray?: true;
}

type Ending = 'next record' | 'end of file';

const outsideTags = /<!\[CDATA\[|<!--|<!DOCTYPE|<\?|<(\/?)([A-Za-z_][\w:.-]*)(?=[\s/>])/g;
const namespaces = /\b(xmlns(?::[\w.-]+)?)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const declarationEnd = /[>[]/g;
const tagEnd = />/g;

/**
 * Cuts an XML file into the texts of its selected elements, by their tags alone. So damage inside an element cannot reach the
 * next one.
 */
export class RecordTexts {
  /** The first element as written. */
  root: string | undefined;
  isRootClosed = false;
  readonly #window: TextWindow;
  readonly #selection: ElementSelection;
  readonly #names: ElementNames;
  readonly #tagsIn = new Map<string, RegExp>();
  readonly #recordTags: string;
  #isNested: boolean;

  constructor(window: TextWindow, selection: ElementSelection, names: ElementNames) {
    this.#window = window;
    this.#selection = selection;
    this.#names = names;
    this.#isNested = selection.isNested === true;
    const local = [...selection.records].map((name) => name.replace(/^.*:/, ''));
    this.#recordTags = `<(?:[\\w.-]+:)?(?:${local.join('|')})(?=[\\s/>])`;
  }

  async *read(): AsyncGenerator<RecordText> {
    let at = 0;
    let isAfterStray = false;
    let hasOpenEnd = false;
    for (;;) {
      this.#window.drop(at);
      const tag = await this.#window.find(outsideTags, 0);
      if (!tag) return;
      const [whole, slash, written] = tag;
      at = tag.index + whole.length;
      if (written === undefined) at = await this.#afterMarkup(whole, at);
      else if (slash === '/') {
        this.isRootClosed ||= written === this.root;
        if (!this.#isRecord(`<${written}`)) continue;
        // The end of a record whose start tag is gone, unless the last one was ended by the next.
        if (!isAfterStray && !hasOpenEnd) yield { name: written, text: '', line: this.#window.line, isStray: true };
        isAfterStray = false;
        hasOpenEnd = false;
      } else {
        this.root ??= written;
        const name = await this.#nameAt(written, at);
        const isRecord = this.#selection.records.has(name);
        if (isRecord) isAfterStray = false;
        else if (this.#selection.parts?.has(name)) {
          // Of the parts of one record, the first one is reported.
          this.#window.drop(tag.index);
          at -= tag.index;
          if (!isAfterStray) yield { name, text: '', line: this.#window.line, isStray: true };
          isAfterStray = true;
          continue;
        } else if (!this.#selection.facts?.has(name)) continue;
        this.#window.drop(tag.index);
        const { end, endedBy } = await this.#endOf(written, name);
        yield {
          name,
          text: this.#window.text.slice(0, end),
          line: this.#window.line,
          doubt: this.#window.doubtBefore(end),
          ...(endedBy === undefined ? {} : { endedBy }),
        };
        if (written === this.root) this.isRootClosed = true;
        hasOpenEnd = endedBy !== undefined;
        at = end;
      }
    }
  }

  async #afterMarkup(mark: string, at: number): Promise<number> {
    if (mark !== '<!DOCTYPE') return afterSection(this.#window, mark, at);
    const end = await this.#window.find(declarationEnd, at);
    if (end?.[0] === '[') throw new UnreadableError('declares its own entities; such files are not read');
    return end ? end.index + 1 : at;
  }

  /** The usual name of an element. Its namespace declarations count from here on. */
  async #nameAt(written: string, at: number): Promise<string> {
    const end = (await this.#window.find(tagEnd, at))?.index ?? at;
    const attributes: Record<string, string> = {};
    for (const [, name = '', double, single] of this.#window.text.slice(at, end).matchAll(namespaces))
      attributes[name] = double ?? single ?? '';
    return this.#names.named(written, attributes, false);
  }

  async #endOf(written: string, name: string): Promise<{ end: number; endedBy?: Ending }> {
    const tags = this.#tagsOf(written);
    const opening = await this.#window.find(tagEnd, 0);
    if (opening && this.#window.text[opening.index - 1] === '/') return { end: opening.index + 1 };
    const isNested = this.#isNested && this.#selection.records.has(name);
    let depth = 1;
    let inner: number | undefined;
    for (let at = written.length + 1; ; ) {
      const tag = await this.#window.find(tags, at);
      if (!tag && inner !== undefined) {
        // The element has lost its end tag. From here on no record is read as a part of another one: that would take too long.
        this.#isNested = false;
        return { end: inner, endedBy: 'next record' };
      }
      if (!tag) return { end: this.#window.text.length, endedBy: 'end of file' };
      const [mark, slash] = tag;
      at = tag.index + mark.length;
      if (mark.startsWith('<!')) at = await afterSection(this.#window, mark, at, `</${written}`);
      else if (slash === '/') {
        depth -= 1;
        if (depth > 0) continue;
        const end = await this.#window.find(tagEnd, at);
        return { end: end ? end.index + 1 : at };
      } else if (!isNested) {
        if (mark === `<${written}` || this.#isRecord(mark)) return { end: tag.index, endedBy: 'next record' };
      } else if (mark === `<${written}`) {
        inner ??= tag.index;
        const end = await this.#window.find(tagEnd, at);
        if (end && this.#window.text[end.index - 1] !== '/') depth += 1;
      }
    }
  }

  #isRecord(mark: string): boolean {
    return this.#selection.records.has(this.#names.named(mark.slice(1), {}, false));
  }

  #tagsOf(written: string): RegExp {
    const tags =
      this.#tagsIn.get(written) ??
      new RegExp(`<!\\[CDATA\\[|<!--|<(/)?${written.replaceAll('.', '\\.')}(?=[\\s/>])|${this.#recordTags}`, 'g');
    this.#tagsIn.set(written, tags);
    return tags;
  }
}
