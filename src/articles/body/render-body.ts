import type { Token } from 'markdown-it';
import { bodyText, inlineText } from './body-text.ts';
import { countWords } from './count-words.ts';
import { headingIds } from './heading-id.ts';
import { headingLevels } from './heading-levels.ts';
import { articleHref, isSafeLink } from './link-kind.ts';
import { markdown } from './markdown.ts';
import type { BodyPicture } from './picture-html.ts';
import { prepareCell, prepareLink, preparePictures } from './prepare-tokens.ts';

export interface BodyOptions {
  /** The article's language, in which its words are counted. */
  readonly lang: string;
  /** The picture of an image, by `src` as in the article's list of images; without one its description is shown as text. */
  readonly pictureOf: (src: string) => BodyPicture | undefined;
  /** Replaces what a link to another article becomes: by default the `.html` beside its `.md`. */
  readonly linkOf?: (href: string) => string;
  /** `../` as often as it takes to the site's root, put before the pictures' addresses. */
  readonly root?: string;
  /** The pictures' attribute of that name. */
  readonly sizes?: string;
  /** Ids that the page has elsewhere, which no heading may take. */
  readonly takenIds?: ReadonlySet<string>;
}

const defaults = {
  linkOf: articleHref,
  root: '',
  sizes: '(min-width: 44rem) 42rem, 100vw',
  takenIds: new Set<string>(),
} satisfies Partial<BodyOptions>;

interface Heading {
  readonly id: string;
  readonly text: string;
  readonly level: number;
}

export interface RenderedBody {
  /** Safe by construction: markup is Markdown's only, links and pictures are checked. */
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Without markup, a block a line. */
  readonly text: string;
  readonly words: number;
}

const parser = markdown({ html: false, isLinkAllowed: isSafeLink });
// Wide tables scroll by themselves, by keyboard too, so that the page never does.
parser.renderer.rules.table_open = () => '<div class="table-scroll" tabindex="0"><table>\n';
parser.renderer.rules.table_close = () => '</table></div>\n';
parser.renderer.rules.image = (tokens, place) => String(tokens[place]?.meta?.html ?? '');

/** The HTML of an article's body, with its headings and words. */
export function renderBody(body: string, given: BodyOptions): RenderedBody {
  const options = { ...defaults, ...given };
  const tokens = parser.parse(body, {});
  const headings = nameHeadings(tokens, options.takenIds);
  for (const [place, token] of tokens.entries()) {
    if (token.type === 'th_open' || token.type === 'td_open') prepareCell(token, tokens[place + 1], tokens[place + 2]);
    if (token.type !== 'inline' || !token.children) continue;
    for (const child of token.children) if (child.type === 'link_open') prepareLink(child, options.linkOf);
    preparePictures(token.children, [tokens[place - 1], tokens[place + 1]], options);
  }
  const text = bodyText(tokens);
  const html = parser.renderer.render(tokens, parser.options);
  return { html, headings, text, words: countWords(text, options.lang) };
}

function nameHeadings(tokens: readonly Token[], takenIds: ReadonlySet<string>): readonly Heading[] {
  const levelOf = headingLevels();
  const idOf = headingIds(takenIds);
  return tokens.flatMap((token, place) => {
    if (token.type !== 'heading_open') return [];
    const [content, closing] = [tokens[place + 1], tokens[place + 2]];
    const text = headingText(content?.children ?? []);
    if (text === '') {
      // It would be announced and say nothing.
      for (const part of [token, closing]) if (part) part.hidden = true;
      return [];
    }
    const level = levelOf(Number(token.tag.slice(1)));
    const id = idOf(text);
    token.tag = `h${level}`;
    token.attrSet('id', id);
    if (closing) closing.tag = token.tag;
    return [{ id, text, level }];
  });
}

/** The words of a heading; where it has only pictures, what they show. */
function headingText(line: readonly Token[]): string {
  const shown = line.flatMap(({ type, children }) => (type === 'image' ? (children ?? []) : []));
  return inlineText(line).trim() || inlineText(shown).trim();
}
