import type { Page } from '../../reading/text/page.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** The text of a page as Markdown. The caption of a picture, which is not in the source, comes first in italics. */
export function pageBody({ caption, paragraphs }: Pick<Page, 'caption' | 'paragraphs'>): string {
  const blocks = caption === undefined ? [] : [`*${escapeMarkdown(caption)}*`];
  paragraphs.forEach(({ kind, text }, at) => {
    const shown = kind === 'listed' && /^\d/.test(text) ? text : escapeMarkdown(text);
    const line = kind === 'heading' ? `## ${shown}` : kind === 'listed' && !/^\d/.test(text) ? `- ${shown}` : shown;
    const joined = kind === 'listed' && paragraphs[at - 1]?.kind === 'listed';
    if (joined) blocks[blocks.length - 1] += `\n${line}`;
    else blocks.push(line);
  });
  return blocks.join('\n\n');
}
