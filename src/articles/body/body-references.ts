import type { Token } from 'markdown-it';
import { decodeAddress } from '../../language/addresses/decode-address.ts';
import { markdown } from './markdown/markdown.ts';
import { tokensByLine } from './markdown/tokens-by-line.ts';

/** A picture in a body. `src` is percent-decoded; `line` counts from 1 at the start of the body. */
interface ImageReference {
  readonly src: string;
  readonly alt: string;
  readonly line: number;
}

export interface LinkReference {
  readonly href: string;
  /** Whether the link has a word or picture. */
  readonly isVisible: boolean;
  readonly line: number;
}

export interface BodyReferences {
  readonly images: readonly ImageReference[];
  readonly links: readonly LinkReference[];
}

const none: BodyReferences = { images: [], links: [] };
// Every link and image contains one of these: inline, full or collapsed reference, definition, autolink, bare address.
const mayRefer = /\]\(|\]:|!\[|<[a-z]|:\/\//i;

const parser = markdown({ html: false, isLinkAllowed: () => true });

/** The pictures and links of a body, including those that rendering refuses. */
export function bodyReferences(body: string): BodyReferences {
  if (!mayRefer.test(body)) return none;
  const images: ImageReference[] = [];
  const links: { href: string; line: number; isVisible: boolean }[] = [];
  let open: { isVisible: boolean } | undefined;
  for (const { token, line } of tokensByLine(parser.parse(body, {}))) {
    if (open && (token.type === 'image' || token.content.trim() !== '')) open.isVisible = true;
    if (token.type === 'image') images.push({ src: imageSrc(token), alt: token.content, line });
    if (token.type === 'link_close') open = undefined;
    if (token.type !== 'link_open') continue;
    const link = { href: String(token.attrGet('href') ?? ''), line, isVisible: false };
    links.push(link);
    open = link;
  }
  return { images, links };
}

/** The path in an image token, as in the article's list of images. */
export function imageSrc(token: Token): string {
  return decodeAddress(String(token.attrGet('src') ?? ''));
}
