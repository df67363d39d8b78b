import type TurndownService from 'turndown';

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

/** Rules for blocks and signs that Turndown passes over. */
export function blockRules(): Readonly<Record<string, TurndownService.Rule>> {
  return {
    struck: {
      filter: ['del', 's'],
      replacement: (content) => (content.trim() === '' ? content : `~~${content.trim()}~~`),
    },
    lineBreak: { filter: 'br', replacement: () => '\\\n' },
    figure: { filter: 'figure', replacement: (content) => figure(content) },
    caption: {
      filter: (node) => /^(?:FIGCAPTION|CAPTION)$/.test(node.nodeName),
      replacement: (content) => emphasised(content),
    },
    term: {
      filter: (node) => node.nodeName === 'DT',
      replacement: (content) => (content.trim() === '' ? '' : `\n\n**${inline(content)}**\n\n`),
    },
    definition: { filter: (node) => node.nodeName === 'DD', replacement: (content) => `\n\n${content.trim()}\n\n` },
    quotation: { filter: 'q', replacement: (content) => `“${content}”` },
    raisedDigits: { filter: 'sup', replacement: (content) => digits(content, raised) },
    loweredDigits: { filter: 'sub', replacement: (content) => digits(content, lowered) },
    heading: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      replacement: (content, node) => heading(content, Number(node.nodeName.slice(1))),
    },
    // Turndown writes list markers four wide; two is what people write.
    listItem: { filter: 'li', replacement: (content, node) => listItem(content, node as Element) },
    tape: { filter: (node) => /^(?:TT|KBD|SAMP)$/.test(node.nodeName), replacement: (content) => content },
  };
}

// ![…](a.png "its caption"), where the caption is plain; else a paragraph of its own.
function figure(content: string): string {
  const plain = /^(!\[(?:\\.|[^\]\\])*\]\([^()\s]+)\)\s+\*([^*]+)\*$/.exec(content.trim());
  if (!plain) return `\n\n${content.trim()}\n\n`;
  return `\n\n${plain[1]} "${(plain[2] ?? '').replaceAll('"', '\\"')}")\n\n`;
}

function heading(content: string, level: number): string {
  const text = inline(content).replace(/^\*\*(.*)\*\*$/, '$1');
  return text === '' ? '' : `\n\n${'#'.repeat(level)} ${text}\n\n`;
}

function listItem(content: string, node: Element): string {
  const parent = node.parentNode as Element | null;
  const marker = parent?.nodeName === 'OL' ? `${numberOf(node, parent)}. ` : '- ';
  const text = content
    .replace(/^\n+/, '')
    .replace(/\n+$/, '')
    .replace(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`);
  return text.trim() === '' ? '' : `${marker}${text}${node.nextSibling ? '\n' : ''}`;
}

const numbered = new WeakMap<Element, number>();

// Items are asked for in their order, so each is the one after the last asked for.
function numberOf(node: Element, list: Element): number {
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
