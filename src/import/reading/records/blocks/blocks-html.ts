import type { Note } from '../../draft/draft.ts';
import { isObject, type JsonObject, stringIn } from '../../json/json-object.ts';
import { blockNode, isTextBlock } from './block-node.ts';
import { BlockWriter } from './block-writer.ts';
import { draftJsBlocks } from './draft-js-blocks.ts';
import { lostTexts } from './lost-texts.ts';
import { blockAddress } from './media-html.ts';

/**
 * The HTML of a text in blocks, as editors save it in JSON: Editor.js, Gutenberg, Contentful, Slate, Portable Text, Draft.js,
 * Lexical, ProseMirror, Strapi, Notion, Arc. Undefined if the value is none. Notes say what was left out, with its type and number.
 */
export function blocksHtml(value: unknown, notes: Note[] = []): string | undefined {
  const blocks = blocksOf(value);
  if (!blocks) return undefined;
  const writer = new BlockWriter();
  const html = writer.blocks(blocks, 0);
  notes.push(...writer.notes(), ...lostNotes(blocks, html));
  return html;
}

function lostNotes(blocks: readonly unknown[], html: string): readonly Note[] {
  const lost = lostTexts(blocks, html).map(({ at, text }) => {
    const block = blocks[at];
    return `"${isObject(block) ? blockNode(block).type : 'text'}": "${text.slice(0, 100)}"`;
  });
  if (lost.length === 0) return [];
  const more = lost.length > 3 ? ` and ${lost.length - 3} more` : '';
  return [{ kind: 'dropped', field: 'body', message: `texts of blocks: ${lost.slice(0, 3).join(', ')}${more}` }];
}

/** The blocks of a list or of a document; undefined if a value is neither. */
function blocksOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value.some(isTextBlock) ? value : untyped(value);
  if (!isObject(value)) return undefined;
  const { root, document } = value;
  const blocks = [
    draftJsBlocks(value),
    ...[root, document, value].filter(isObject).flatMap(({ children, content, blocks }) => [children, content, blocks]),
  ].find((list) => Array.isArray(list) && list.some(isTextBlock));
  return Array.isArray(blocks) ? blocks : undefined;
}

// Texts and pictures in a list, without a word about what they are.
function untyped(list: readonly unknown[]): readonly unknown[] | undefined {
  const objects = list.filter(isObject);
  const hasText = (item: JsonObject): boolean => stringIn(item, 'text', 'content', 'html', 'value') !== undefined;
  if (!objects.some(hasText) || objects.every(hasText)) return undefined;
  return list.map((item) =>
    isObject(item) ? { type: hasText(item) ? 'paragraph' : untypedKind(item), ...item } : item,
  );
}

function untypedKind(item: JsonObject): string {
  return (
    Object.keys(item).find((name) => /^(?:image|picture|photo|video|embed|quote|list|heading)$/.test(name)) ??
    mediaKind(item)
  );
}

function mediaKind(item: JsonObject): string {
  return /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(blockAddress(item) ?? '') ? 'image' : 'object';
}
