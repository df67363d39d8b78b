import type { MarkdownIt } from 'markdown-it';

const credit = /^\{credit=(?:"([^"{}]*)"|([^\s"{}]+))\}/;

/** The credit of a picture, which stands right after it: `![A flood](flood.jpg "At the bridge"){credit="Mira Sen"}`. */
export function pictureCredits(parser: MarkdownIt): void {
  parser.core.ruler.push('picture_credits', ({ tokens }) => {
    for (const { children } of tokens) {
      for (const [index, image] of children?.entries() ?? []) {
        const next = children?.[index + 1];
        if (image.type !== 'image' || next?.type !== 'text') continue;
        const [written, quoted, plain] = credit.exec(next.content) ?? [];
        if (written === undefined) continue;
        image.meta = { credit: (quoted ?? plain ?? '').trim() };
        next.content = next.content.slice(written.length);
      }
    }
  });
}
