import type { Token } from 'markdown-it';
import { lazy } from '../../language/memoize.ts';
import type { ArticleImage } from '../model/article.ts';
import { bodyText, inlineText } from './body-text.ts';
import { countWords } from './count-words.ts';
import { addGallery } from './gallery-tokens.ts';
import { articleHref, isSafeLink } from './link-kind.ts';
import { headingIds } from './markdown/heading-id.ts';
import { headingLevels } from './markdown/heading-levels.ts';
import { markdown } from './markdown/markdown.ts';
import type { BodyPicture } from './picture-html.ts';
import { type MediaOptions, prepareMedia } from './prepare-media.ts';
import { prepareCell, prepareLink } from './prepare-tokens.ts';

export interface BodyOptions {
  /** The article's language, for counting words. */
  readonly lang: string;
  /** The picture of an image, by its `src` in the article's list of images. Without one, its description is shown as text. */
  readonly pictureOf: (src: string) => BodyPicture | undefined;
  /** The published file of a link, by its path. Without one, the link stays as it is written. */
  readonly fileOf?: MediaOptions['fileOf'];
  /** Says how many pages a document has. Without it, links do not say it. */
  readonly countPages?: MediaOptions['countPages'];
  /** The name of the link to a large picture without words. */
  readonly enlarge?: MediaOptions['enlarge'];
  /** Pictures below the text. */
  readonly gallery?: readonly ArticleImage[] | undefined;
  /** Converts a link to another article. By default, `.md` becomes `.html`. */
  readonly linkOf?: (href: string) => string;
  /** The path to the site's root (`../../`), for the addresses of pictures. */
  readonly root?: string;
  /** The attribute `sizes` of pictures. */
  readonly sizes?: string;
  /** Ids that the page already has, which no heading may use. */
  readonly takenIds?: ReadonlySet<string>;
}

const defaults = {
  fileOf: () => undefined,
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
  /** Safe: all markup comes from Markdown, and links and pictures are checked. */
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Without markup, one block on each line. */
  readonly text: string;
  readonly words: number;
}

const parser = markdown({ html: false, isLinkAllowed: isSafeLink });
// A wide table scrolls in its own box, by keyboard too, so that the page does not scroll sideways.
parser.renderer.rules.table_open = () => '<div class="table-scroll" tabindex="0"><table>\n';
parser.renderer.rules.table_close = () => '</table></div>\n';
parser.renderer.rules.medium = (tokens, index) => String(tokens[index]?.meta?.html ?? '');
parser.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
  const { attributes, picture } = tokens[index]?.meta ?? {};
  return attributes === undefined ? renderer.renderToken(tokens, index, options) : `<a ${attributes}>${picture}`;
};
parser.renderer.rules.link_close = (tokens, index) => `</a>${tokens[index]?.meta?.note ?? ''}`;

/** Renders the body of an article. Markup and words are made when they are read: the search needs only the text. */
export function renderBody(body: string, bodyOptions: BodyOptions): RenderedBody {
  const options = { ...defaults, ...bodyOptions };
  const tokens = parser.parse(body, {});
  addGallery(parser, tokens, options.gallery ?? []);
  const headings = prepareHeadings(tokens, options.takenIds);
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'th_open' || token.type === 'td_open') prepareCell(token, tokens[index + 1], tokens[index + 2]);
    if (token.type !== 'inline' || !token.children) continue;
    for (const child of token.children) if (child.type === 'link_open') prepareLink(child, options.linkOf);
  }
  const text = bodyText(tokens);
  const html = lazy(() => {
    prepareMedia(tokens, options);
    return parser.renderer.render(tokens, parser.options);
  });
  const words = lazy(() => countWords(text, options.lang));
  return {
    headings,
    text,
    get html() {
      return html();
    },
    get words() {
      return words();
    },
  };
}

function prepareHeadings(tokens: readonly Token[], takenIds: ReadonlySet<string>): readonly Heading[] {
  const levelOf = headingLevels();
  const idOf = headingIds(takenIds);
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open') return [];
    const [content, closing] = [tokens[index + 1], tokens[index + 2]];
    const text = headingText(content?.children ?? []);
    if (text === '') {
      // Screen readers would announce an empty heading.
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

/** The text of a heading. The descriptions of its pictures if it has no text. */
function headingText(inline: readonly Token[]): string {
  const descriptions = inline.flatMap(({ type, children }) => (type === 'image' ? (children ?? []) : []));
  return inlineText(inline).trim() || inlineText(descriptions).trim();
}
