import type { BodyElement } from '../body-element.ts';
import type { MarkdownRules } from './markdown-rule.ts';

/** Rules for definition lists. A list that Markdown cannot have, such as one with two terms in a row, becomes paragraphs. */
export function definitionRules(): MarkdownRules {
  const plainLists = new Map<BodyElement, boolean>();
  const isPlain = ({ parentNode: list }: BodyElement): boolean => {
    if (list?.nodeName !== 'DL') return false;
    const known = plainLists.get(list) ?? isPlainList(list.children);
    plainLists.set(list, known);
    return known;
  };
  return {
    DT: (content, node) => {
      const term = content.replace(/\\?\n+/g, ' ').trim();
      if (isPlain(node)) return `\n\n${term}\n`;
      return term === '' ? '' : `\n\n**${term}**\n\n`;
    },
    DD: (content, node) => {
      if (!isPlain(node)) return `\n\n${content.trim()}\n\n`;
      return `\n: ${content.trim().replace(/\n(?=[^\n])/g, '\n  ')}\n`;
    },
  };
}

function isPlainList(items: readonly BodyElement[]): boolean {
  return (
    items[0]?.nodeName === 'DT' &&
    items.at(-1)?.nodeName === 'DD' &&
    items.every(
      ({ nodeName, textContent }, index) =>
        textContent.trim() !== '' && (nodeName === 'DD' || (nodeName === 'DT' && items[index + 1]?.nodeName === 'DD')),
    )
  );
}
