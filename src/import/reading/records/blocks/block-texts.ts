import { isObject, type JsonObject, stringIn } from '../../json/json-object.ts';
import { escaped } from '../../xml/xml-element.ts';
import { type BlockNode, blockNode } from './block-node.ts';
import { anyInline } from './media-html.ts';

export function isPiece(fields: JsonObject): boolean {
  return typeof fields.text === 'string' && (Array.isArray(fields.marks) || typeof fields.format === 'number');
}

export function rawText({ text, value, plain_text: plain }: JsonObject): string {
  return [text, value, plain].find((found) => typeof found === 'string') ?? '';
}

export function hasRawText({ text, value, plain_text: plain }: JsonObject): boolean {
  return [text, value, plain].some((found) => typeof found === 'string');
}

export function blockText(fields: JsonObject): string {
  return (
    stringIn(fields, 'text', 'value', 'content', 'html', 'plain_text', 'innerHTML', 'body', 'message', 'markdown') ?? ''
  );
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? anyInline(value) : typeof value === 'number' ? String(value) : '';
}

export function wrapped(tag: string, html: string): string {
  return html.trim() === '' ? '' : `<${tag}>${html}</${tag}>\n`;
}

export function inParagraphs(html: string): string {
  return /<(?:p|div|ul|ol|blockquote|figure|table|h[1-6]|pre|hr)\b/i.test(html) ? html : wrapped('p', html);
}

export function headingTag({ type, fields }: BlockNode): string {
  const names = ['one', 'two', 'three', 'four', 'five', 'six'];
  const named = /^h([1-6])$|[-_]([1-6])$/.exec(`${stringIn(fields, 'tag') ?? type}`);
  const word = names.indexOf(/-(one|two|three|four|five|six)$/.exec(type)?.[1] ?? '') + 1;
  const level = Number(named?.[1] ?? named?.[2] ?? (word || (stringIn(fields, 'level') ?? 2)));
  return `h${Math.min(6, Math.max(2, Math.trunc(level) || 2))}`;
}

export function plainCode({ fields, children }: BlockNode): string {
  const own = stringIn(fields, 'code', 'text', 'content', 'value');
  if (own !== undefined) return escaped(own);
  return escaped(
    children
      .map((child) => (isObject(child) ? (child.type === 'linebreak' ? '\n' : rawText(blockNode(child).fields)) : ''))
      .join(''),
  );
}
