import type { MarkdownIt, Token } from 'markdown-it';
import type { ArticleImage } from '../model/article.ts';

/** Adds pictures of the front matter to the end of a parsed text, before its footnotes, as if each stood in the text. */
export function addGallery(parser: MarkdownIt, tokens: Token[], images: readonly ArticleImage[]): void {
  if (images.length === 0) return;
  const { Token } = new parser.core.State('', parser, {});
  const token = (type: string, tag: string, nesting: -1 | 0 | 1) => new Token(type, tag, nesting);
  const pictures = images.map(({ src, alt, caption = '', credit }) => {
    const image = token('image', 'img', 0);
    const words = token('text', '', 0);
    words.content = alt;
    // Addresses of pictures are percent-encoded.
    image.attrs = [
      ['src', src.replaceAll('%', '%25')],
      ['title', caption],
    ];
    return Object.assign(image, { children: [words], content: alt, meta: credit === undefined ? {} : { credit } });
  });
  const inline = Object.assign(token('inline', '', 0), { children: pictures });
  const footnotes = tokens.findIndex(({ type }) => type === 'footnote_block_open');
  const paragraph = [token('paragraph_open', 'p', 1), inline, token('paragraph_close', 'p', -1)];
  for (const part of paragraph) part.block = true;
  tokens.splice(footnotes === -1 ? tokens.length : footnotes, 0, ...paragraph);
}
