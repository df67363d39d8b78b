import { childPatterns } from './child-patterns.ts';
import { isPlainText, tagPattern } from './tag-pattern.ts';

/** Raise this when a pattern says something else: patterns that earlier checks have saved are then not used. */
export const patternVersion = 1;

/** A comment or doctype, an end tag, a start tag with its attributes, or text. */
const token =
  /(?<note><!--[\s\S]*?-->|<![a-zA-Z][^<>]*>)|<\/(?<ended>[a-z][a-z0-9-]*)>|<(?<name>[a-z][a-z0-9-]*)(?<attributes>(?:\s+[^\s"'<>=/]+(?:="[^"]*")?)*)\s*(?<slash>\/?)>|(?<text>[^<]+)/y;
const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements whose content is not HTML. */
const rawElements = new Set(['script', 'style']);
/** Elements that rules compare with others of the page. */
const comparedElements = new Set(['map', 'area']);
/** Elements of which rules read all that they contain. */
const wholeElements = new Set(['a', 'label', 'title']);
const blank = /^[ \t\n\f\r]*$/;

/**
 * The patterns of a page: each element with its ancestors and their attributes, and the names of its children. Texts, addresses and numbers
 * that no rule of `htmlRules` looks at are left out. Every mistake that the rules find in a page is in one of its patterns, so a page is
 * valid if all its patterns are those of valid pages. Undefined for a page that must be validated itself: one with tags that are not
 * closed in order, with image maps, or with instructions for html-validate.
 */
export function htmlPatterns(html: string): ReadonlySet<string> | undefined {
  const reader = new PatternReader(html);
  for (let at = 0; at < html.length; ) {
    token.lastIndex = at;
    const groups = token.exec(html)?.groups;
    if (!groups || !reader.add(groups)) return undefined;
    const { name = '', slash } = groups;
    at = rawElements.has(name) && slash === '' ? html.indexOf(`</${name}`, token.lastIndex) : token.lastIndex;
    if (at < 0) return undefined;
  }
  return reader.patterns();
}

interface OpenElement {
  readonly name: string;
  /** The patterns of its ancestors' tags and its own. */
  readonly path: string;
  readonly children: string[];
  /** The number of tags and texts before it. */
  readonly start: number;
}

class PatternReader {
  readonly #patterns = new Set<string>();
  /** The ids that labels name, and the elements that have them. */
  readonly #labelled: Map<string, string>;
  readonly #open: OpenElement[] = [{ name: '', path: '', children: [], start: 0 }];
  /** The patterns of all tags and texts so far. */
  readonly #content: string[] = [];
  #mains = 0;

  constructor(html: string) {
    this.#labelled = new Map(Array.from(html.matchAll(/\sfor="([^"]*)"/g), ([, id = '']) => [id, '']));
  }

  /** Adds a tag, text or comment. Returns whether the page can have patterns. */
  add({ note, ended, name, attributes = '', slash = '', text }: Readonly<Record<string, string | undefined>>): boolean {
    const parent = this.#open.at(-1);
    if (!parent) return false;
    if (name !== undefined) return this.#start(parent, name, attributes, slash);
    if (ended !== undefined) return this.#end(parent, ended);
    if (note?.includes('html-validate')) return false;
    if (note !== undefined) parent.children.push(note.startsWith('<!--') ? '<!---->' : note);
    else if (text !== undefined && !blank.test(text)) {
      parent.children.push(isPlainText(text) ? 'T' : JSON.stringify(text));
      this.#content.push('T');
    }
    return true;
  }

  /** The patterns of the whole page. Undefined if an element is still open. */
  patterns(): ReadonlySet<string> | undefined {
    const [root, ...open] = this.#open;
    if (!root || open.length > 0) return undefined;
    for (const [id, element] of this.#labelled) this.#patterns.add(`for ${id} ${element}`);
    return this.#patterns.add(`${Math.min(this.#mains, 2)} main`).add(root.children.join(' '));
  }

  #start(parent: OpenElement, name: string, attributes: string, slash: string): boolean {
    if (comparedElements.has(name)) return false;
    if (name === 'main') this.#mains += 1;
    const tag = `<${name}${tagPattern(name, attributes, this.#labelled)}${slash}`;
    const start = this.#content.push(tag);
    parent.children.push(name);
    const element = { name, path: `${parent.path}${tag}`, children: [], start };
    if (slash === '/' || voidElements.has(name)) this.#close(element);
    else this.#open.push(element);
    return true;
  }

  #end(element: OpenElement, name: string): boolean {
    if (name !== element.name) return false;
    this.#open.pop();
    this.#close(element);
    this.#content.push('>');
    return true;
  }

  #close({ name, path, children, start }: OpenElement): void {
    this.#patterns.add(path);
    for (const pattern of childPatterns(name, children)) this.#patterns.add(`${path} ${pattern}`);
    if (wholeElements.has(name)) this.#patterns.add(`${path}{${this.#content.slice(start).join('')}}`);
  }
}
