import type { Note } from '../../../reading/draft/draft.ts';
import { textField } from '../../../reading/json/field-values.ts';
import type { JsonObject } from '../../../reading/json/json-object.ts';
import { codeFinder } from '../../../reading/markdown/fenced-code.ts';
import { liquidValue, type TemplateValues } from './liquid-value.ts';
import { shortcode } from './shortcode.ts';
import { type TagArguments, tagArguments } from './tag-arguments.ts';

// A tag contains no other tag and at most 4,000 characters. So a tag that is never closed does not cost a search to the end.
const inner = '(?:(?!\\{[{%][<%]?)[\\s\\S]){0,4000}?';
const raw = '\\{%-?\\s*raw\\s*-?%\\}((?:(?!\\{%-?\\s*raw\\b)[\\s\\S]){0,40000}?)\\{%-?\\s*endraw\\s*-?%\\}';
const hidden = `\\{%-?\\s*comment\\b[^%]{0,200}%\\}${inner}\\{%-?\\s*endcomment\\s*-?%\\}|\\{#(?:(?!\\{[{%#])[\\s\\S]){0,4000}?#\\}|\\{\\{[<%]/\\*(${inner})\\*/[>%]\\}\\}`;
const hugo = `\\{\\{[<%]\\s*(?:(/)\\s*)?([\\w./-]+)(?![\\w./-])(${inner})(?<!\\s)\\s*/?[>%]\\}\\}`;
const liquid = `\\{%-?\\s*(\\w+)\\b(${inner})-?%\\}`;
const output = `\\{\\{-?(${inner})-?\\}\\}`;
const tag = new RegExp(`${raw}|${hidden}|${hugo}|${liquid}|${output}`, 'g');

/** A text without the tags of its template language, and notes about what they said. */
export interface ResolvedText {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** Replaces the shortcodes of Hugo and the tags of Liquid and Nunjucks by what they would show. Code blocks stay as they are. */
export function resolveTemplates(
  text: string,
  page: JsonObject,
  siteUrl: string | undefined,
  site: JsonObject = {},
): ResolvedText {
  if (!/\{[{%#]/.test(text)) return { text, notes: [] };
  const resolver = new TemplateResolver(text, { page, site, siteUrl });
  return { text: text.replace(tag, (...match) => resolver.replace(match)), notes: resolver.notes };
}

const statement =
  /^(?:if|elsif|else|elif|endif|unless|endunless|for|endfor|assign|set|capture|endcapture|case|when|endcase|import|from|extends|block|endblock|layout|render|section)$/;

interface FoundTag {
  readonly whole: string;
  /** See `ShortcodePosition.isTarget`. */
  readonly isTarget: boolean;
}

class TemplateResolver {
  readonly notes: Note[] = [];
  readonly #text: string;
  readonly #values: TemplateValues;
  readonly #inCode: (at: number) => boolean;
  /** The names of shortcodes that have an end tag. */
  readonly #closed: ReadonlySet<string | undefined>;

  constructor(text: string, values: TemplateValues) {
    this.#text = text;
    this.#values = values;
    this.#inCode = codeFinder(text);
    this.#closed = new Set([...text.matchAll(/\{\{[<%]\s*\/\s*([\w./-]+)/g)].map((match) => match[1]));
  }

  /** The text for a match of `tag`. */
  replace(match: readonly (string | undefined)[]): string {
    const [whole = '', raw, escaped, slash, name, hugoArguments = '', liquidName, liquidArguments = '', value] = match;
    const at = Number(match[9]);
    if (raw !== undefined) return raw;
    if (this.#inCode(at)) return whole;
    if (escaped !== undefined) return `{{<${escaped}>}}`;
    const before = this.#text.slice(Math.max(0, at - 220), at);
    const found = { whole, isTarget: /(?:\]\(\s*<?|(?:href|src)\s*=\s*["']?)[^\s"'()]{0,200}$/.test(before) };
    if (name !== undefined) return slash === '/' ? '\n\n' : this.#hugoShortcode(name, hugoArguments, found);
    if (liquidName !== undefined) return this.#liquidTag(liquidName, liquidArguments, found);
    if (value !== undefined) return this.#liquidOutput(value, found);
    this.#addNote('dropped', `a comment: ${whole}`);
    return '';
  }

  #hugoShortcode(name: string, written: string, found: FoundTag): string {
    const isPaired = this.#closed.has(name);
    if (name === 'param') return this.#parameter(written, found);
    if (name === 'highlight' && !found.isTarget && isPaired) return '';
    return this.#shortcode(name, tagArguments(written), isPaired, found);
  }

  // A parameter of the page, or else of the site.
  #parameter(written: string, { whole, isTarget }: FoundTag): string {
    const [name = ''] = tagArguments(written).positional;
    const { page, site } = this.#values;
    const value =
      textField(page, name.toLowerCase(), `params.${name.toLowerCase()}`) ??
      textField(site, `params.${name.toLowerCase()}`);
    if (value === undefined) this.#addNote('unsure', `the value of ${whole} is not known`);
    return value ?? (isTarget ? '' : whole);
  }

  #liquidTag(name: string, written: string, found: FoundTag): string {
    if (/^(?:link|post_url)$/.test(name)) return written.trim().replace(/^["']|["']$/g, '');
    if (name === 'highlight') return `\n\`\`\`${written.trim().split(/\s/)[0]}`;
    if (name === 'endhighlight') return '```\n';
    if (statement.test(name)) {
      this.#addNote('unsure', `a template instruction was removed: ${found.whole}`);
      return '';
    }
    if (/^end/.test(name)) return '\n\n';
    const { named, positional } = tagArguments(written);
    const isPaired = this.#text.includes(`end${name}`);
    if (name !== 'include') return this.#shortcode(name, { named, positional }, isPaired, found);
    // The first argument of an include is the name of its template.
    const [template = name, ...others] = positional;
    return this.#shortcode(template, { named, positional: others }, isPaired, found);
  }

  #liquidOutput(expression: string, { whole, isTarget }: FoundTag): string {
    const value = liquidValue(expression, this.#values);
    if (value === undefined) this.#addNote(isTarget ? 'changed' : 'unsure', `the value of ${whole} is not known`);
    else if (value.hasUnknownFilter && !isTarget)
      this.#addNote('unsure', `a filter is not known; its value is used as it is: ${whole}`);
    return value?.text ?? (isTarget ? '' : whole);
  }

  #shortcode(name: string, values: TagArguments, isPaired: boolean, { whole, isTarget }: FoundTag): string {
    const { text, lost } = shortcode(name, values, { isTarget, isPaired });
    if (lost !== undefined) this.#addNote('dropped', `a shortcode without text: ${whole}`);
    return text;
  }

  #addNote(kind: Note['kind'], message: string): void {
    this.notes.push({ kind, field: 'body', message: message.replace(/\s+/g, ' ').slice(0, 300) });
  }
}
