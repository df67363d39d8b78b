import { codeFinder } from './fenced-code.ts';

/**
 * Footnotes as plain text, because articles have none: `[^a]` becomes its number in brackets, and the notes follow a rule at
 * the end, in the order of their references.
 */
export function plainFootnotes(markdown: string): string {
  if (!markdown.includes('[^')) return markdown;
  const inCode = codeFinder(markdown);
  const notes = new Map<string, string>();
  const body = markdown.replace(
    /^\[\^([^\]\s]{1,60})\]:[ \t]*(.*(?:\n(?:[ \t]{2,}|\t).+)*)\n?/gm,
    (whole, name: string, text: string, at: number) => {
      if (inCode(at)) return whole;
      notes.set(name, text.replace(/\n[ \t]+/g, ' '));
      return '\n';
    },
  );
  if (notes.size === 0) return markdown;
  const inBody = codeFinder(body);
  const numbers = new Map<string, number>();
  const text = body.replace(/\[\^([^\]\s]{1,60})\]/g, (whole, name: string, at: number) => {
    if (!notes.has(name) || inBody(at)) return whole;
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return `\\[${number}\\]`;
  });
  const order = [...numbers.keys(), ...[...notes.keys()].filter((name) => !numbers.has(name))];
  return `${text.trimEnd()}\n\n---\n\n${order.map((name, at) => `\\[${at + 1}\\] ${notes.get(name)}`).join('\n\n')}\n`;
}
