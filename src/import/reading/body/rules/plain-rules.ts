import type { BodyElement } from '../body-element.ts';
import type { MarkdownRule, MarkdownRules } from './markdown-rule.ts';

/** Rules for paragraphs, lists, emphasis and code. */
export const plainRules: MarkdownRules = {
  P: (content) => `\n\n${content}\n\n`,
  HR: () => '\n\n---\n\n',
  BR: () => '\\\n',
  UL: list,
  OL: list,
  EM: emphasis('*'),
  I: emphasis('*'),
  STRONG: emphasis('**'),
  B: emphasis('**'),
};

// A list at the end of an item follows its text without an empty line.
function list(content: string, node: BodyElement): string {
  const parent = node.parentNode;
  const siblings = parent?.nodeName === 'LI' ? parent.children : [];
  return siblings.length > 0 && siblings[siblings.length - 1] === node ? `\n${content}` : `\n\n${content}\n\n`;
}

function emphasis(sign: string): MarkdownRule {
  return (content) => (content.trim() === '' ? '' : `${sign}${content}${sign}`);
}

/** Inline code, with enough backticks around it. */
export function codeSpan(content: string): string {
  if (content === '') return '';
  const line = content.replace(/\r?\n|\r/g, ' ');
  const space = /^`|^ (?=.* $) *[^ ]|`$/.test(line) ? ' ' : '';
  const runs = new Set(line.match(/`+/g));
  let fence = '`';
  while (runs.has(fence)) fence += '`';
  return `${fence}${space}${line}${space}${fence}`;
}

/** A code block, with enough backticks in its fence. */
export function codeBlock(code: BodyElement): string {
  const language = /language-(\S+)/.exec(code.getAttribute('class') ?? '')?.[1] ?? '';
  const text = code.textContent;
  const longest = Math.max(2, ...(text.match(/^`{3,}/gm) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}\n\n`;
}
