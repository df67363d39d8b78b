import { codeFinder } from './fenced-code.ts';

const blocks = /^[ \t]{0,12}<(table|ul|ol|dl|div|figure|section|blockquote)[\s>][\s\S]{0,100000}?^[ \t]{0,12}<\/\1>/gim;

/**
 * HTML that is indented for its reader, moved to the left: Markdown would take what follows an empty line there for code. In
 * tables this holds for the text too.
 */
export function dedentHtml(markdown: string): string {
  if (!/^[ \t]+</m.test(markdown)) return markdown;
  const inCode = codeFinder(markdown);
  return markdown.replace(blocks, (block: string, name: string, at: number) => {
    if (inCode(at)) return block;
    return name.toLowerCase() === 'table'
      ? block.replace(/^[ \t]+/gm, '')
      : block.replace(/^[ \t]+(?=<\/?[a-z])/gim, '');
  });
}
