import type { RuleNode } from './body-element.ts';
import type { Rules } from './write-markdown.ts';

/** Rules for tables: Markdown's own, where rows and columns carry data; the content alone where they only set the layout. */
export const tableRules: Rules = {
  TD: cell,
  TH: cell,
  TR: row,
  THEAD: (content) => content,
  TBODY: (content) => content,
  TFOOT: (content) => content,
  TABLE: table,
};

const layouts = new WeakMap<RuleNode, boolean>();

// Every cell of a table asks.
function isLayout(table: RuleNode | null): boolean {
  if (!table) return true;
  const known = layouts.get(table) ?? judge(table);
  layouts.set(table, known);
  return known;
}

function judge(table: RuleNode): boolean {
  if (table.querySelector('table') || (table.parentNode as RuleNode | null)?.closest('td,th')) return true;
  const rows = [...table.querySelectorAll('tr')];
  return rows.length < 1 || rows.every((line) => line.children.length < 2);
}

function cell(content: string, node: RuleNode): string {
  if (isLayout(node.closest('table'))) return `\n\n${content.trim()}\n\n`;
  const text = content
    .trim()
    .replace(/\\?\n+\s*/g, ' ')
    .replace(/(?<!\\)\|/g, '\\|')
    .replace(/\s+/g, ' ');
  const span = Math.min(20, Number.parseInt(node.getAttribute('colspan') ?? '1', 10) || 1);
  return ` ${text} |${'  |'.repeat(span - 1)}`;
}

function row(content: string, node: RuleNode): string {
  return isLayout(node.closest('table')) ? content : `|${content.replace(/\n/g, '')}\n`;
}

function table(content: string, node: RuleNode): string {
  if (isLayout(node)) return `\n\n${content.trim()}\n\n`;
  const lines = content
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');
  const rows = lines.filter((line) => line.startsWith('|'));
  const rest = lines.filter((line) => !line.startsWith('|'));
  // Rows whose cells say nothing are not written.
  if (rows.length === 0) return `\n\n${content.trim()}\n\n`;
  const width = rows.reduce((widest, line) => Math.max(widest, cells(line)), 0);
  const [first = '', ...others] = rows.map((line) => line + '  |'.repeat(width - cells(line)));
  const rule = `|${' --- |'.repeat(width)}`;
  const headed = node.querySelector('tr')?.querySelector('th') !== null;
  const top = headed ? [first, rule, ...others] : [`|${'  |'.repeat(width)}`, rule, first, ...others];
  return `\n\n${rest.length > 0 ? `${rest.join(' ')}\n\n` : ''}${top.join('\n')}\n\n`;
}

function cells(line: string): number {
  return (line.match(/(?<!\\)\|/g) ?? []).length - 1;
}
