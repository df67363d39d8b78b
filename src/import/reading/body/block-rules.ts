import type { RuleNode } from './body-element.ts';
import type { Rules } from './write-markdown.ts';

const raised: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};
const lowered: Readonly<Record<string, string>> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
};

const heading = (content: string, { nodeName }: RuleNode): string => headingLine(content, Number(nodeName.slice(1)));
const struck = (content: string): string => (content.trim() === '' ? content : `~~${content.trim()}~~`);

/** Rules for blocks and signs. */
export const blockRules: Rules = {
  DEL: struck,
  S: struck,
  FIGURE: figure,
  FIGCAPTION: emphasised,
  CAPTION: emphasised,
  DT: (content) => (content.trim() === '' ? '' : `\n\n**${inline(content)}**\n\n`),
  DD: (content) => `\n\n${content.trim()}\n\n`,
  Q: (content) => `“${content}”`,
  SUP: (content) => digits(content, raised),
  SUB: (content) => digits(content, lowered),
  ...Object.fromEntries(['H1', 'H2', 'H3', 'H4', 'H5', 'H6'].map((name) => [name, heading])),
  LI: listItem,
};

// ![…](a.png "its caption"), where the caption is plain; else a paragraph of its own.
function figure(content: string): string {
  const plain = /^(!\[(?:\\.|[^\]\\])*\]\([^()\s]+)\)\s+\*([^*]+)\*$/.exec(content.trim());
  if (!plain) return `\n\n${content.trim()}\n\n`;
  return `\n\n${plain[1]} "${(plain[2] ?? '').replaceAll('"', '\\"')}")\n\n`;
}

function headingLine(content: string, level: number): string {
  const text = inline(content).replace(/^\*\*(.*)\*\*$/, '$1');
  return text === '' ? '' : `\n\n${'#'.repeat(level)} ${text}\n\n`;
}

function listItem(content: string, node: RuleNode, isLast: boolean): string {
  const parent = node.parentNode as RuleNode | null;
  const marker = parent?.nodeName === 'OL' ? `${numberOf(node, parent)}. ` : '- ';
  const text = content
    .replace(/^\n+/, '')
    .replace(/\n+$/, '')
    .replace(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`);
  return text.trim() === '' ? '' : `${marker}${text}${isLast ? '' : '\n'}`;
}

const numbered = new WeakMap<RuleNode, number>();

// Items are asked for in their order, so each is the one after the last asked for.
function numberOf(node: RuleNode, list: RuleNode): number {
  const known = numbered.get(node);
  if (known !== undefined) return known;
  const last = numbered.get(list);
  const number = last === undefined ? Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1 : last + 1;
  numbered.set(list, number);
  numbered.set(node, number);
  return number;
}

function emphasised(content: string): string {
  const text = inline(content);
  if (text === '') return '';
  return `\n\n${/[*\\]/.test(text) ? text : `*${text}*`}\n\n`;
}

function inline(content: string): string {
  return content
    .replace(/\\?\n+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function digits(content: string, forms: Readonly<Record<string, string>>): string {
  return /^\d{1,4}$/.test(content) ? [...content].map((digit) => forms[digit] ?? digit).join('') : content;
}
