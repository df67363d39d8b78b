import type { Note } from '../../reading/draft/draft.ts';
import type { JsonObject } from '../../reading/json/json-object.ts';
import { codeFinder } from '../../reading/markdown/fenced-code.ts';
import { liquidValue } from './liquid-value.ts';
import { shortcode } from './shortcode.ts';
import { tagArguments } from './tag-arguments.ts';

// A tag contains no other tag and at most 4,000 characters. So a tag that is never closed does not cost a search to the end.
const inner = '(?:(?!\\{[{%][<%]?)[\\s\\S]){0,4000}?';
const raw = '\\{%-?\\s*raw\\s*-?%\\}((?:(?!\\{%-?\\s*raw\\b)[\\s\\S]){0,40000}?)\\{%-?\\s*endraw\\s*-?%\\}';
const hidden = `\\{%-?\\s*comment\\b[^%]{0,200}%\\}${inner}\\{%-?\\s*endcomment\\s*-?%\\}|\\{#${inner}#\\}|\\{\\{[<%]/\\*(${inner})\\*/[>%]\\}\\}`;
const hugo = `\\{\\{[<%]\\s*(/?)\\s*([\\w./-]+)(${inner})\\s*/?[>%]\\}\\}`;
const liquid = `\\{%-?\\s*(\\w+)(${inner})-?%\\}`;
const output = `\\{\\{-?(${inner})-?\\}\\}`;
const tag = new RegExp(`${raw}|${hidden}|${hugo}|${liquid}|${output}`, 'g');

/** A text without the tags of its template language, and notes about what they said. */
export interface ResolvedText {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** Replaces the shortcodes of Hugo and the tags of Liquid and Nunjucks by what they would show. Code blocks stay as they are. */
export function resolveTemplates(text: string, fields: JsonObject, siteUrl: string | undefined): ResolvedText {
  if (!/\{[{%#]/.test(text)) return { text, notes: [] };
  const notes: Note[] = [];
  const inCode = codeFinder(text);
  const closed = new Set([...text.matchAll(/\{\{[<%]\s*\/\s*([\w./-]+)/g)].map((match) => match[1]));
  const addNote = (kind: Note['kind'], message: string): void => {
    notes.push({ kind, field: 'body', message: message.replace(/\s+/g, ' ').slice(0, 300) });
  };
  const resolved = text.replace(tag, (...match: readonly (string | undefined)[]) => {
    const [whole = '', rawText, escaped, slash, name, hugoArguments, liquidName, liquidArguments, expression] = match;
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
      return textOf(
        shortcode(name, tagArguments(hugoArguments ?? ''), { isTarget, isPaired: closed.has(name) }),
        whole,
      );
    }
    if (liquidName !== undefined) return liquidTag(liquidName, liquidArguments ?? '', whole, isTarget);
    if (expression === undefined) {
      addNote('dropped', `a comment: ${whole}`);
      return '';
    }
    const value = liquidValue(expression, fields, siteUrl);
    if (value === undefined) addNote(isTarget ? 'changed' : 'unsure', `the value of ${whole} is not known`);
    return value ?? (isTarget ? '' : whole);
  });
  return { text: resolved, notes };

  function textOf({ text: shown, lost }: { readonly text: string; readonly lost?: string }, whole: string): string {
    if (lost !== undefined) addNote('dropped', `a shortcode that says nothing as text: ${whole}`);
    return shown;
  }

  function liquidTag(name: string, written: string, whole: string, isTarget: boolean): string {
    if (/^(?:link|post_url)$/.test(name)) return written.trim().replace(/^["']|["']$/g, '');
    if (name === 'highlight') return `\n\`\`\`${written.trim().split(/\s/)[0]}`;
    if (name === 'endhighlight') return '```\n';
    if (
      /^(?:if|elsif|else|elif|endif|unless|endunless|for|endfor|assign|set|capture|endcapture|case|when|endcase|import|from|extends|block|endblock|layout|render|section)$/.test(
        name,
      )
    ) {
      addNote('unsure', `a step of a program was left out: ${whole}`);
      return '';
    }
    if (/^end/.test(name)) return '\n\n';
    return textOf(
      shortcode(
        name === 'include' ? (tagArguments(written).positional[0] ?? name) : name,
        withoutTemplate(name, written),
        {
          isTarget,
          isPaired: text.includes(`end${name}`),
        },
      ),
      whole,
    );
  }

  // The first argument of an include is the name of its template.
  function withoutTemplate(name: string, written: string) {
    const { named, positional } = tagArguments(written);
    return { named, positional: name === 'include' ? positional.slice(1) : positional };
  }
}
