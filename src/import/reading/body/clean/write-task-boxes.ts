import type { BodyElement } from '../body-element.ts';

/** Replaces the boxes of task lists with Markdown: `[ ] to do`, `[x] done`. Changes `root`. */
export function writeTaskBoxes(root: BodyElement): void {
  for (const input of root.querySelectorAll('input')) {
    const item = input.closest('li');
    const { parentNode } = input;
    if (input.getAttribute('type') !== 'checkbox' || !item || !parentNode) continue;
    const box = input.getAttribute('checked') === null ? '[ ] ' : '[x] ';
    parentNode.nodes = parentNode.nodes.map((node) => (node === input ? box : node));
  }
}
