import type { BodyElement } from '../body-element.ts';
import type { MarkdownRules } from './markdown-rule.ts';

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = '₀₁₂₃₄₅₆₇₈₉';

const heading = (content: string, { nodeName }: BodyElement): string => headingLine(content, Number(nodeName.slice(1)));
const struck = (content: string): string => (content.trim() === '' ? content : `~~${content.trim()}~~`);

/** Rules for headings, list items, figures, and raised and lowered digits. */
export function blockRules(): MarkdownRules {
  const itemNumber = itemCounter();
  return {
    DEL: struck,
    S: struck,
    FIGURE: figure,
    FIGCAPTION: emphasised,
    CAPTION: emphasised,
    Q: (content) => `“${content}”`,
    SUP: (content) => digits(content, raised),
    SUB: (content) => digits(content, lowered),
    ...Object.fromEntries(['H1', 'H2', 'H3', 'H4', 'H5', 'H6'].map((name) => [name, heading])),
    LI: (content, item, isLast) => {
      const list = item.parentNode;
      return listItem(content, list?.nodeName === 'OL' ? `${itemNumber(item, list)}. ` : '- ', isLast);
    },
  };
}

// A plain caption becomes the title of the picture: ![…](a.png "its caption"). Other captions stay paragraphs.
function figure(content: string): string {
  const plain = /^(!\[(?:\\.|[^\]\\])*\]\([^()\s]+)\)\s+\*([^*]+)\*$/.exec(content.trim());
  if (!plain) return `\n\n${content.trim()}\n\n`;
  return `\n\n${plain[1]} "${(plain[2] ?? '').replaceAll('"', '\\"')}")\n\n`;
}

function headingLine(content: string, level: number): string {
  const text = inline(content).replace(/^\*\*(.*)\*\*$/, '$1');
  return text === '' ? '' : `\n\n${'#'.repeat(level)} ${text}\n\n`;
}

function listItem(content: string, marker: string, isLast: boolean): string {
  const text = content
    .replace(/^\n+/, '')
    .replace(/(?<!\n)\n+$/, '')
    .replace(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`);
  return text.trim() === '' ? '' : `${marker}${text}${isLast ? '' : '\n'}`;
}

// The items of a list are written in order, so the number of each follows that of the one before.
function itemCounter(): (item: BodyElement, list: BodyElement) => number {
  const numbers = new Map<BodyElement, number>();
  return (item, list) => {
    const before = numbers.get(item);
    if (before !== undefined) return before;
    const last = numbers.get(list);
    const number = last === undefined ? Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1 : last + 1;
    numbers.set(list, number);
    numbers.set(item, number);
    return number;
  };
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

function digits(content: string, forms: string): string {
  return /^\d{1,4}$/.test(content) ? content.replace(/\d/g, (digit) => forms.charAt(Number(digit))) : content;
}
