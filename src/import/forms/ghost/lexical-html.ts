import type { Note } from '../../reading/draft/draft.ts';
import { isObject, type JsonObject, listIn, stringIn } from '../../reading/json/json-object.ts';
import { escaped } from '../../reading/xml/xml-element.ts';
import { cardHtml } from './card-html.ts';

const deepest = 60;

/** The bits of the formats of a text: https://github.com/facebook/lexical, `TEXT_TYPE_TO_FORMAT`. */
const formats = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
] as const;

const blocks: Readonly<Record<string, string>> = {
  paragraph: 'p',
  quote: 'blockquote',
  'extended-quote': 'blockquote',
  aside: 'blockquote',
};

/** The HTML of a text of Ghost's editor since version 5. */
export function lexicalHtml(document: unknown, notes: Note[]): string {
  return isObject(document) ? childrenHtml(document.root, notes, 0) : '';
}

function childrenHtml(parent: unknown, notes: Note[], depth: number): string {
  return listIn(parent, 'children')
    .filter(isObject)
    .map((node) => nodeHtml(node, notes, depth))
    .join('');
}

function nodeHtml(node: JsonObject, notes: Note[], depth: number): string {
  if (depth > deepest) {
    notes.push({ kind: 'dropped', field: 'body', message: `text that is nested deeper than ${deepest} levels` });
    return '';
  }
  const type = stringIn(node, 'type') ?? '';
  if (typeof node.text === 'string') return textHtmlOf(node.text, Number(node.format) || 0);
  if (type === 'linebreak') return '<br>';
  if (type === 'tab') return ' ';
  if (type === 'list') return listHtml(node, notes, depth);
  if (!Array.isArray(node.children)) return cardHtml(type, node, notes);
  const inner = childrenHtml(node, notes, depth + 1);
  if (/heading$/.test(type)) return `<${headingTag(node)}>${inner}</${headingTag(node)}>\n`;
  const tag = Object.hasOwn(blocks, type) ? blocks[type] : undefined;
  if (tag !== undefined) return `<${tag}>${tag === 'p' ? inner : `<p>${inner}</p>`}</${tag}>\n`;
  const href = /link$/.test(type) ? stringIn(node, 'url') : undefined;
  return href === undefined ? inner : `<a href="${escaped(href).replaceAll('"', '&quot;')}">${inner}</a>`;
}

function headingTag({ tag }: JsonObject): string {
  return typeof tag === 'string' && /^h[1-6]$/.test(tag) ? tag : 'h2';
}

// An item that holds only a list belongs to the item before it.
function listHtml(list: JsonObject, notes: Note[], depth: number): string {
  const tag = list.listType === 'number' || list.tag === 'ol' ? 'ol' : 'ul';
  const start = tag === 'ol' && typeof list.start === 'number' && list.start > 1 ? ` start="${list.start}"` : '';
  const items: string[] = [];
  for (const item of listIn(list, 'children').filter(isObject)) {
    const isItem = stringIn(item, 'type') === 'listitem';
    const html = isItem ? childrenHtml(item, notes, depth + 1) : nodeHtml(item, notes, depth + 1);
    const isNested = isItem && listIn(item, 'children').every((child) => stringIn(child, 'type') === 'list');
    if (isNested && html !== '' && items.length > 0) items.push(`${items.pop()}${html}`);
    else items.push(html);
  }
  return `<${tag}${start}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>\n`;
}

function textHtmlOf(text: string, format: number): string {
  const tags = formats.filter(([bit]) => (format & bit) !== 0).map(([, tag]) => tag);
  return tags.reduceRight((inner, tag) => `<${tag}>${inner}</${tag}>`, escaped(text));
}
