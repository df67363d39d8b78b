import { markdown } from '../../../articles/body/markdown/markdown.ts';
import { dedentHtml } from './dedent-html.ts';
import { codeFinder } from './fenced-code.ts';

// The resolver decides which links are allowed. A link that is refused here would leave its brackets in the text.
const parser = markdown({ html: true, isLinkAllowed: () => true });
// A bare address stays text: the article's own Markdown makes it a link.
parser.set({ linkify: false });

// A row of spaces is looked at from its beginning only: from each of them would take its length squared.
const marks = [
  /(?<![ \t])[ \t]*\{:[^{}\n]{0,200}\}/g,
  /(?<![ \t])[ \t]*\{#[\w:.-]{1,100}(?:\s+\.[\w-]+)*\}[ \t]*$/gm,
  /^\{::[^{}\n]{0,200}\}[ \t]*$/gm,
] as const;

/** HTML of Markdown in the dialects of blogs: kramdown's attributes and footnotes are understood, HTML stays. */
export function markdownToHtml(text: string): string {
  const inCode = codeFinder(text);
  const bare = marks.reduce((rest, mark, at) => {
    const inside = at === 0 ? inCode : codeFinder(rest);
    return rest.replace(mark, (whole: string, ...found: readonly unknown[]) =>
      inside(Number(found.find((part) => typeof part === 'number'))) ? whole : '',
    );
  }, text);
  return parser.render(dedentHtml(bare));
}
