import type { MarkdownIt } from 'markdown-it';

const box = /^\[([ xX])\]\s+/;

/**
 * List items with a box: `- [ ] to do`, `- [x] done`. The box has its text as its label, which markdown-it-task-lists does not give to
 * lists of more than one paragraph.
 */
export function taskLists(parser: MarkdownIt): void {
  parser.core.ruler.push('task_lists', ({ tokens, Token }) => {
    for (const [index, item] of tokens.entries()) {
      const inline = tokens[index + 2];
      const [start] = inline?.children ?? [];
      if (item.type !== 'list_item_open' || tokens[index + 1]?.type !== 'paragraph_open') continue;
      // The source tells a box from escaped brackets.
      const written = start?.type === 'text' && box.test(inline?.content ?? '') ? box.exec(start.content) : null;
      if (!written || !start || !inline?.children) continue;
      start.content = start.content.slice(written[0].length);
      item.attrSet('class', 'task');
      const boxToken = Object.assign(new Token('task_box', 'input', 0), { meta: { isDone: written[1] !== ' ' } });
      inline.children = [
        new Token('label_open', 'label', 1),
        boxToken,
        ...inline.children,
        new Token('label_close', 'label', -1),
      ];
    }
  });
  parser.renderer.rules.task_box = (tokens, index) =>
    `<input type="checkbox" disabled${tokens[index]?.meta?.isDone === true ? ' checked' : ''}> `;
}
