import type { Note } from '../../draft/draft.ts';
import { isObject, listIn, stringIn } from '../../json/json-object.ts';
import { markdownToHtml } from '../../markdown/plain-markdown.ts';
import { anyHtml } from '../text-html.ts';
import { type BlockKind, blockKind } from './block-kinds.ts';
import { type BlockNode, blockNode } from './block-node.ts';
import {
  blockText,
  hasRawText,
  headingTag,
  inParagraphs,
  isPiece,
  plainCode,
  rawText,
  textOf,
  wrapped,
} from './block-texts.ts';
import { type ContentWriter, galleryHtml, listHtml, tableHtml } from './group-html.ts';
import { inlineHtml, linkHtml } from './inline-html.ts';
import { anyInline, blockAddress, blockCaption, blockPictureHtml, embedHtml } from './media-html.ts';

const deepest = 60;

/** Writes blocks as HTML and counts those that have neither text nor an address. */
export class BlockWriter implements ContentWriter {
  readonly #lost = new Map<string, number>();

  notes(): readonly Note[] {
    if (this.#lost.size === 0) return [];
    const counts = [...this.#lost].map(([type, count]) => `"${type.slice(0, 60)}" (${count})`);
    return [
      {
        kind: 'dropped',
        field: 'body',
        message: `blocks without text or address: ${counts.join(', ')}`.slice(0, 1000),
      },
    ];
  }

  blocks(list: readonly unknown[], depth: number): string {
    const nodes = list.map((item) => (isObject(item) ? blockNode(item) : item));
    let html = '';
    for (let at = 0; at < nodes.length; at += 1) {
      const node = nodes[at];
      const list = isNode(node) ? looseList(node) : undefined;
      if (!list)
        html += isNode(node) ? this.#block(node, depth) : depth > 0 ? textOf(node) : wrapped('p', textOf(node));
      else {
        const from = at;
        while (at + 1 < nodes.length && isSame(nodes[at + 1], list)) at += 1;
        const items = nodes.slice(from, at + 1).filter(isNode);
        html += `<${list}>${items.map((item) => `<li>${this.inner(item, depth)}</li>`).join('')}</${list}>\n`;
      }
    }
    return html;
  }

  #block(node: BlockNode, depth: number): string {
    const { type, fields } = node;
    if (depth > deepest) return this.lose('text that is nested too deeply');
    if (type === '' || (type === 'span' && node.children.length === 0)) return this.inner(node, depth);
    const kind = blockKind(type);
    const html = this.#html(kind, node, depth);
    if (html.trim() !== '' || kind === 'break') return html;
    // An empty paragraph says nothing.
    const isEmpty = (kind === 'paragraph' || kind === 'heading') && blockAddress(fields) === undefined;
    return isEmpty ? '' : this.lose(type);
  }

  #html(kind: BlockKind | undefined, node: BlockNode, depth: number): string {
    const { type, fields, children } = node;
    const inner = (): string => this.inner(node, depth);
    switch (kind) {
      case 'break':
        return type === 'tab' ? ' ' : '<br>';
      case 'rule':
        return '<hr>\n';
      case 'picture':
        return blockPictureHtml(fields) || this.children(children, depth);
      case 'gallery':
        return galleryHtml(node, this, depth);
      case 'bullets':
      case 'numbers':
      case 'list':
        return listHtml(kind, node, this, depth);
      case 'row':
        return `<tr>${this.children(children, depth)}</tr>`;
      case 'cell':
        return `<td>${inner()}</td>`;
      case 'table':
        return tableHtml(node, this, depth);
      case 'heading':
        return wrapped(headingTag(node), inner());
      case 'quote':
        return wrapped('blockquote', `${inParagraphs(inner())}${wrapped('p', blockCaption(fields))}`);
      case 'code':
        return wrapped('pre', `<code>${plainCode(node)}</code>`);
      case 'html':
        return stringIn(fields, 'html', 'content', 'value', 'text', 'code', 'innerHTML') ?? '';
      case 'link': {
        const href = blockAddress(fields);
        return href === undefined ? inner() : linkHtml(href, inner());
      }
      case 'media':
        return embedHtml(fields) || inParagraphs(inner());
      case 'paragraph':
        return type === 'markdown' ? markdownToHtml(blockText(fields)) : this.#paragraph(node, depth);
      default:
        return `${inParagraphs(inner())}${this.#unknown(node, depth)}`;
    }
  }

  // What a block of an unknown type may hold besides text.
  #unknown(node: BlockNode, depth: number): string {
    const { fields, children } = node;
    const items =
      children.length === 0 && listIn(fields, 'items').length > 0 ? listHtml('list', node, this, depth) : '';
    return `${items}${blockAddress(fields) === undefined ? '' : embedHtml(fields)}`;
  }

  // Text in a paragraph is a piece of text, or a block of its own with paragraphs.
  #paragraph(node: BlockNode, depth: number): string {
    const { type, fields, children } = node;
    if (children.length === 0 && typeof fields.text === 'string' && type === 'text' && depth > 0)
      return inlineHtml(fields.text, fields);
    if (children.length === 0 && typeof fields.value === 'string' && type === 'text' && depth > 0)
      return inlineHtml(fields.value, fields);
    if (children.length > 0) return inParagraphs(this.inner(node, depth));
    const text = blockText(fields);
    return text === '' ? '' : /\n/.test(text) ? anyHtml(text) : inParagraphs(anyInline(text));
  }

  /** The content of a block as HTML. */
  inner({ fields, children }: BlockNode, depth: number): string {
    if (children.length === 0)
      return isPiece(fields) ? inlineHtml(blockText(fields), fields) : anyInline(blockText(fields));
    const definitions = listIn(fields, 'markDefs');
    return children
      .map((child) => {
        if (!isObject(child)) return textOf(child);
        const node = blockNode(child);
        const isSpan = /^(?:|span|text)$/.test(node.type) && node.children.length === 0;
        return isSpan && hasRawText(node.fields)
          ? inlineHtml(rawText(node.fields), node.fields, definitions)
          : this.blocks([child], depth + 1);
      })
      .join('');
  }

  /** The blocks in a block as HTML. */
  children(children: readonly unknown[], depth: number): string {
    return children.length === 0 ? '' : this.blocks(children, depth + 1);
  }

  /** Counts a block that is left out. */
  lose(type: string): string {
    this.#lost.set(type, (this.#lost.get(type) ?? 0) + 1);
    return '';
  }
}

function isNode(value: unknown): value is BlockNode {
  return isObject(value) && isObject(value.fields) && Array.isArray(value.children);
}

// Items that stand in no list, as in Portable Text, Draft.js and Notion.
function looseList({ type }: BlockNode): 'ul' | 'ol' | undefined {
  const kind = blockKind(type);
  return kind === 'bullet' ? 'ul' : kind === 'number' ? 'ol' : undefined;
}

function isSame(node: unknown, list: 'ul' | 'ol'): boolean {
  return isNode(node) && looseList(node) === list;
}
