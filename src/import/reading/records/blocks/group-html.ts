import { isObject, listIn, stringIn } from '../../json/json-object.ts';
import { type BlockNode, blockNode } from './block-node.ts';
import { blockText, textOf, wrapped } from './block-texts.ts';
import { anyInline, blockCaption, blockPictureHtml } from './media-html.ts';

/** Writes what is in a block. */
export interface ContentWriter {
  inner(node: BlockNode, depth: number): string;
  children(children: readonly unknown[], depth: number): string;
  lose(type: string): string;
}

const deepest = 60;

/** The pictures of a gallery. */
export function galleryHtml({ fields, children }: BlockNode, writer: ContentWriter, depth: number): string {
  const images =
    ['images', 'items', 'photos', 'pictures', 'files'].map((name) => fields[name]).find(Array.isArray) ?? children;
  const html = images.map((image: unknown) =>
    typeof image === 'string'
      ? blockPictureHtml({ src: image })
      : isObject(image)
        ? blockPictureHtml(blockNode(image).fields) || writer.lose('picture of a gallery')
        : '',
  );
  return `${html.join('')}${wrapped('p', blockCaption(fields))}` || writer.children(children, depth);
}

/** A list with its items. */
export function listHtml(
  kind: 'bullets' | 'numbers' | 'list',
  { fields, children }: BlockNode,
  writer: ContentWriter,
  depth: number,
): string {
  const style = stringIn(fields, 'style', 'format', 'listType', 'list_type', 'tag') ?? '';
  const tag = kind === 'numbers' || fields.ordered === true || /^(?:ordered|number|ol)/.test(style) ? 'ol' : 'ul';
  const items = children.length > 0 ? children : listIn(fields, 'items');
  const html = items.map((item) => itemHtml(item, tag, writer, depth)).filter((text) => text.trim() !== '');
  if (html.length > 0) return `<${tag}>${html.map((text) => `<li>${text}</li>`).join('')}</${tag}>\n`;
  const values = stringIn(fields, 'values');
  return values === undefined ? anyInline(blockText(fields)) : `<${tag}>${values}</${tag}>\n`;
}

// Items of Editor.js are texts, or objects with items of their own.
function itemHtml(item: unknown, tag: string, writer: ContentWriter, depth: number): string {
  if (!isObject(item)) return textOf(item);
  const node = blockNode(item);
  const nested = listIn(item, 'items');
  const own =
    node.children.length > 0 || nested.length === 0 || blockText(node.fields) !== '' ? writer.inner(node, depth) : '';
  if (nested.length === 0 || depth > deepest) return own;
  return `${own}<${tag}>${nested.map((inner) => `<li>${itemHtml(inner, tag, writer, depth + 1)}</li>`).join('')}</${tag}>`;
}

/** A table, of blocks or of lists of cells. */
export function tableHtml({ fields, children }: BlockNode, writer: ContentWriter, depth: number): string {
  if (children.length > 0 && children.every(isObject)) return `<table>${writer.children(children, depth)}</table>\n`;
  const rows = ['content', 'rows', 'body', 'data'].map((name) => fields[name]).find(Array.isArray) ?? [];
  const html = rows.map((row: unknown) => {
    const cells = Array.isArray(row) ? row : listIn(row, 'cells');
    return `<tr>${cells.map((cell) => `<td>${isObject(cell) ? writer.inner(blockNode(cell), depth) : textOf(cell)}</td>`).join('')}</tr>`;
  });
  return html.length === 0 ? (stringIn(fields, 'html') ?? '') : `<table>${html.join('')}</table>\n`;
}
