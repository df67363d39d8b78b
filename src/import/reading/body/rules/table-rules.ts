import type { BodyElement } from '../body-element.ts';
import type { MarkdownRules } from './markdown-rule.ts';

/** Rules for tables. A table of data becomes a Markdown table; a table for layout only leaves its content. */
export function tableRules(): MarkdownRules {
  const layouts = new Map<BodyElement, boolean>();
  const isLayout = (node: BodyElement): boolean => {
    const outer = node.closest('table');
    if (!outer) return true;
    const isLayoutTable = layouts.get(outer) ?? isOnlyLayout(outer);
    layouts.set(outer, isLayoutTable);
    return isLayoutTable;
  };
  const cell = (content: string, node: BodyElement): string =>
    isLayout(node) ? `\n\n${content.trim()}\n\n` : cellText(content, node);
  const group = (content: string): string => content;
  return {
    TD: cell,
    TH: cell,
    TR: (content, node) => (isLayout(node) ? content : `|${content.replace(/\n/g, '')}\n`),
    THEAD: group,
    TBODY: group,
    TFOOT: group,
    TABLE: (content, node) => (isLayout(node) ? `\n\n${content.trim()}\n\n` : tableText(content, node)),
  };
}

function isOnlyLayout(table: BodyElement): boolean {
  if (table.querySelector('table') || table.parentNode?.closest('td,th')) return true;
  const rows = [...table.querySelectorAll('tr')];
  return rows.length < 1 || rows.every((row) => row.children.length < 2);
}

function cellText(content: string, node: BodyElement): string {
  const text = content
    .trim()
    .replace(/\\?\n+\s*/g, ' ')
    .replace(/(?<!\\)\|/g, '\\|')
    .replace(/\s+/g, ' ');
  const span = Math.min(20, Number.parseInt(node.getAttribute('colspan') ?? '1', 10) || 1);
  return ` ${text} |${'  |'.repeat(span - 1)}`;
}

function tableText(content: string, node: BodyElement): string {
  const lines = content
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');
  const rows = lines.filter((line) => line.startsWith('|'));
  const rest = lines.filter((line) => !line.startsWith('|'));
  // Empty rows are not written.
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
