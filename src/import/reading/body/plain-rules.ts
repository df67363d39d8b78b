import type { RuleNode } from './body-element.ts';
import type { Rule } from './write-markdown.ts';

/** Rules for paragraphs, lists, quotes, emphasis and code. */
export const plainRules: Readonly<Record<string, Rule>> = {
  P: (content) => `\n\n${content}\n\n`,
  HR: () => '\n\n---\n\n',
  BR: () => '\\\n',
  BLOCKQUOTE: (content) => `\n\n${trimLines(content).replace(/^/gm, '> ')}\n\n`,
  UL: list,
  OL: list,
  EM: emphasis('*'),
  I: emphasis('*'),
  STRONG: emphasis('**'),
  B: emphasis('**'),
};

// One that ends an item of another list stands close to it.
function list(content: string, node: RuleNode): string {
  const parent = node.parentNode as RuleNode | null;
  const siblings = parent?.nodeName === 'LI' ? parent.children : [];
  return siblings.length > 0 && siblings[siblings.length - 1] === node ? `\n${content}` : `\n\n${content}\n\n`;
}

function emphasis(sign: string): Rule {
  return (content) => (content.trim() === '' ? '' : `${sign}${content}${sign}`);
}

/** Code within a line, between as many backticks as it takes. */
export function codeSpan(content: string): string {
  if (content === '') return '';
  const line = content.replace(/\r?\n|\r/g, ' ');
  const space = /^`|^ .*?[^ ].* $|`$/.test(line) ? ' ' : '';
  const runs = new Set(line.match(/`+/g));
  let fence = '`';
  while (runs.has(fence)) fence += '`';
  return `${fence}${space}${line}${space}${fence}`;
}

/** A block of code, fenced by as many backticks as it takes. */
export function codeBlock(code: RuleNode): string {
  const language = /language-(\S+)/.exec(code.getAttribute('class') ?? '')?.[1] ?? '';
  const text = code.textContent ?? '';
  const longest = Math.max(2, ...(text.match(/^`{3,}/gm) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}\n\n`;
}

/** Text without the empty lines at its edges. */
function trimLines(text: string): string {
  let [from, to] = [0, text.length];
  while (text[from] === '\n') from += 1;
  while (to > from && text[to - 1] === '\n') to -= 1;
  return text.slice(from, to);
}
