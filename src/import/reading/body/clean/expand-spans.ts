import { BodyElement, type BodyNode } from '../body-element.ts';

const widest = 60;
const tallest = 500;

/** Adds empty cells where a cell of a row above spans down, so that every row has all columns. Changes `root`. */
export function expandSpans(root: BodyElement): void {
  for (const table of root.querySelectorAll('table')) {
    const isSpanned = table.querySelectorAll('td,th').some((cell) => cell.getAttribute('rowspan') !== null);
    if (!isSpanned || table.querySelector('table')) continue;
    const open = new Array<number>(widest).fill(0);
    for (const row of table.querySelectorAll('tr').slice(0, tallest)) fillRow(row, open);
  }
}

function fillRow(row: BodyElement, open: number[]): void {
  let column = 0;
  const nodes: BodyNode[] = [];
  for (const cell of row.nodes) {
    if (typeof cell !== 'string') {
      for (; (open[column] ?? 0) > 0; column += 1) nodes.push(new BodyElement('TD', {}, row));
      const down = Number.parseInt(cell.getAttribute('rowspan') ?? '1', 10) || 1;
      const across = Number.parseInt(cell.getAttribute('colspan') ?? '1', 10) || 1;
      for (let at = column; at < Math.min(widest, column + across); at += 1) open[at] = Math.min(down, tallest);
      column += across;
    }
    nodes.push(cell);
  }
  row.nodes = nodes;
  for (let at = 0; at < widest; at += 1) open[at] = Math.max(0, (open[at] ?? 0) - 1);
}
