import type { Note } from '../../reading/draft/draft.ts';
import type { JsonObject } from '../../reading/json/json-object.ts';
import { codeFinder } from '../../reading/markdown/fenced-code.ts';
import { liquidValue } from './liquid-value.ts';
import { shortcode } from './shortcode.ts';
import { tagArguments } from './tag-arguments.ts';

// A tag holds no other and no text beyond 4,000 characters: an opening sign that is never closed costs no walk through the rest.
const inner = '(?:(?!\\{[{%][<%]?)[\\s\\S]){0,4000}?';
const raw = '\\{%-?\\s*raw\\s*-?%\\}((?:(?!\\{%-?\\s*raw\\b)[\\s\\S]){0,40000}?)\\{%-?\\s*endraw\\s*-?%\\}';
const hidden = `\\{%-?\\s*comment\\b[^%]{0,200}%\\}${inner}\\{%-?\\s*endcomment\\s*-?%\\}|\\{#${inner}#\\}|\\{\\{[<%]/\\*(${inner})\\*/[>%]\\}\\}`;
const hugo = `\\{\\{[<%]\\s*(/?)\\s*([\\w./-]+)(${inner})\\s*/?[>%]\\}\\}`;
const liquid = `\\{%-?\\s*(\\w+)(${inner})-?%\\}`;
const output = `\\{\\{-?(${inner})-?\\}\\}`;
const tag = new RegExp(`${raw}|${hidden}|${hugo}|${liquid}|${output}`, 'g');

/** Text without the tags of its template language, and what they said that text cannot. */
export interface Resolved {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** Puts in the place of Hugo's shortcodes and of Liquid's and Nunjucks' tags what they would show; code blocks keep theirs. */
export function resolveTemplates(text: string, fields: JsonObject, siteUrl: string | undefined): Resolved {
  if (!/\{[{%#]/.test(text)) return { text, notes: [] };
  const notes: Note[] = [];
  const inCode = codeFinder(text);
  const closed = new Set([...text.matchAll(/\{\{[<%]\s*\/\s*([\w./-]+)/g)].map((match) => match[1]));
  const say = (kind: Note['kind'], message: string): void => {
    notes.push({ kind, field: 'body', message: message.replace(/\s+/g, ' ').slice(0, 300) });
  };
  const made = text.replace(tag, (...match: readonly (string | undefined)[]) => {
    const [whole = '', rawText, escaped, slash, name, given, liquidName, liquidGiven, expression] = match;
    const at = Number(match[9]);
    if (rawText !== undefined) return rawText;
    if (inCode(at)) return whole;
    if (escaped !== undefined) return `{{<${escaped}>}}`;
    const isTarget = /(?:\]\(\s*<?|(?:href|src)\s*=\s*["']?)[^\s"'()]{0,200}$/.test(
      text.slice(Math.max(0, at - 220), at),
    );
    if (name !== undefined) {
      if (slash === '/') return '\n\n';
      if (name === 'highlight' && isTarget === false && closed.has(name)) return '';
      return use(shortcode(name, tagArguments(given ?? ''), { isTarget, isPaired: closed.has(name) }), whole);
    }
    if (liquidName !== undefined) return liquidTag(liquidName, liquidGiven ?? '', whole, isTarget);
    if (expression === undefined) {
      say('dropped', `a comment: ${whole}`);
      return '';
    }
    const value = liquidValue(expression, fields, siteUrl);
    if (value === undefined) say(isTarget ? 'changed' : 'unsure', `the value of ${whole} is not known`);
    return value ?? (isTarget ? '' : whole);
  });
  return { text: made, notes };

  function use({ text: shown, lost }: { readonly text: string; readonly lost?: string }, whole: string): string {
    if (lost !== undefined) say('dropped', `a shortcode that says nothing as text: ${whole}`);
    return shown;
  }

  function liquidTag(name: string, given: string, whole: string, isTarget: boolean): string {
    if (/^(?:link|post_url)$/.test(name)) return given.trim().replace(/^["']|["']$/g, '');
    if (name === 'highlight') return `\n\`\`\`${given.trim().split(/\s/)[0]}`;
    if (name === 'endhighlight') return '```\n';
    if (
      /^(?:if|elsif|else|elif|endif|unless|endunless|for|endfor|assign|set|capture|endcapture|case|when|endcase|import|from|extends|block|endblock|layout|render|section)$/.test(
        name,
      )
    ) {
      say('unsure', `a step of a program was left out: ${whole}`);
      return '';
    }
    if (/^end/.test(name)) return '\n\n';
    return use(
      shortcode(name === 'include' ? (tagArguments(given).placed[0] ?? name) : name, withoutTemplate(name, given), {
        isTarget,
        isPaired: text.includes(`end${name}`),
      }),
      whole,
    );
  }

  // The first thing an include is given is the name of its template.
  function withoutTemplate(name: string, given: string) {
    const { named, placed } = tagArguments(given);
    return { named, placed: name === 'include' ? placed.slice(1) : placed };
  }
}
