import { replaceSpans, spansOf } from '../words/spans-of.ts';
import { codeFinder } from './fenced-code.ts';

const names = ['table', 'ul', 'ol', 'dl', 'div', 'figure', 'section', 'blockquote'];
/** A longer block was probably never closed. */
const longest = 100_000;

/**
 * Removes the indentation of HTML in Markdown, which after an empty line would be read as code. In tables the indentation of
 * text is removed too.
 */
export function dedentHtml(markdown: string): string {
  if (!/^[ \t]+</m.test(markdown)) return markdown;
  const inCode = codeFinder(markdown);
  const opening = new RegExp(`^[ \\t]{0,12}<(${names.join('|')})(?=[\\s>])`, 'gim');
  const closings = new Map(names.map((name) => [name, new RegExp(`^[ \\t]{0,12}</${name}>`, 'gim')]));
  const nameOf = ([, name = '']: RegExpExecArray) => name.toLowerCase();
  const blocks = spansOf(markdown, opening, (found) => closings.get(nameOf(found)) ?? /$/g, longest);
  return replaceSpans(markdown, blocks, (block, { from, opening: found }) => {
    if (inCode(from)) return block;
    return nameOf(found) === 'table' ? block.replace(/^[ \t]+/gm, '') : block.replace(/^[ \t]+(?=<\/?[a-z])/gim, '');
  });
}
