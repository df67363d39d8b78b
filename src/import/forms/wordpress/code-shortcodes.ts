import { spansOf } from '../../reading/words/spans-of.ts';
import { escaped } from '../../reading/xml/xml-element.ts';
import { attributeOf } from './shortcode-attribute.ts';

/** The shortcodes of code blocks in WordPress.com and SyntaxHighlighter. All but the first three name a language. */
const names =
  'sourcecode code source actionscript3 as3 bash shell coldfusion cf cpp csharp css delphi diff erlang fsharp go groovy html java javafx javascript js json objc perl php powershell python py r ruby rails scala sql vb vbnet xml xhtml yaml'.split(
    ' ',
  );
const closings = new Map(names.map((name) => [name, new RegExp(`\\[/${name}\\]`, 'gi')]));
const opening = new RegExp(`(?<!\\[)\\[(${names.join('|')})(\\s[^\\][]*)?\\]`, 'gi');
const never = /$^/g;

/** A part of a text, which is code in HTML or other text. */
export interface TextPart {
  readonly html: string;
  readonly isCode: boolean;
}

/** Splits a text at its code shortcodes. The layout of the code stays, and brackets in it are no shortcodes. */
export function codeParts(html: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  const closingOf = ([, name = '']: RegExpExecArray): RegExp => closings.get(name.toLowerCase()) ?? never;
  for (const span of spansOf(html, opening, closingOf)) {
    parts.push({ html: html.slice(end, span.from), isCode: false });
    parts.push({ html: codeHtml(html.slice(span.from, span.to), span.opening), isCode: true });
    end = span.to;
  }
  return [...parts, { html: html.slice(end), isCode: false }];
}

// Editors write `<` in code as an entity, or as it is.
function codeHtml(whole: string, [tag, name = '', attributes = '']: RegExpExecArray): string {
  const inner = whole
    .slice(tag.length, whole.lastIndexOf('['))
    .replace(/<br\s{0,3}\/?>\n?/gi, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  const own = /^(?:sourcecode|code|source)$/i.test(name) ? '' : name.toLowerCase();
  const language = attributeOf(attributes, 'language', 'lang') ?? own;
  const label = /^[\w+#.-]+$/.test(language) ? ` class="language-${escaped(language)}"` : '';
  const text = inner.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `\n\n<pre><code${label}>${text}</code></pre>\n\n`;
}
