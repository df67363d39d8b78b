import createMarkdown from 'markdown-it';
import { dedentHtml } from './dedent-html.ts';
import { codeFinder } from './fenced-code.ts';
import { plainFootnotes } from './footnotes.ts';

const parser = createMarkdown('default', { html: true, linkify: false, typographer: false });
// The resolver decides which links are allowed. A link that is refused here would leave its brackets in the text.
parser.validateLink = () => true;

// A row of spaces is looked at from its beginning only: from each of them would take its length squared.
const marks = [
  /(?<![ \t])[ \t]*\{:[^{}\n]{0,200}\}/g,
  /(?<![ \t])[ \t]*\{#[\w:.-]{1,100}(?:\s+\.[\w-]+)*\}[ \t]*$/gm,
  /^\{::[^{}\n]{0,200}\}[ \t]*$/gm,
] as const;

/** HTML of Markdown in the dialects of blogs: kramdown's attributes and footnotes are understood, HTML stays. */
export function markdownToHtml(markdown: string): string {
  const inCode = codeFinder(markdown);
  const bare = marks.reduce((text, mark, at) => {
    const inside = at === 0 ? inCode : codeFinder(text);
    return text.replace(mark, (whole: string, ...rest: readonly unknown[]) =>
      inside(Number(rest.find((part) => typeof part === 'number'))) ? whole : '',
    );
  }, markdown);
  return parser.render(dedentHtml(plainFootnotes(bare)));
}
