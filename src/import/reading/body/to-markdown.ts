import type { Note } from '../draft/draft.ts';
import { blockRules } from './block-rules.ts';
import type { BodyElement } from './body-element.ts';
import { cleanDom } from './clean-dom.ts';
import { collapseSpaces } from './collapse-spaces.ts';
import { expandSpans } from './expand-spans.ts';
import { setHeadingLevels } from './heading-levels.ts';
import { linkRules } from './link-rules.ts';
import { parseFragment } from './parse-html.ts';
import { plainRules } from './plain-rules.ts';
import type { Resolve } from './resolve.ts';
import { tableRules } from './table-rules.ts';
import { writeMarkdown } from './write-markdown.ts';

/** Clean Markdown, and what became otherwise on the way to it. */
export interface MadeMarkdown {
  readonly markdown: string;
  readonly notes: readonly Note[];
}

/** HTML as Markdown without HTML in it, headings from the second level; `title` is not repeated as a first heading. */
export function toMarkdown(html: string, resolve: Resolve, title?: string): MadeMarkdown {
  return elementToMarkdown(parseFragment(html), resolve, title);
}

/** The same for a part of a document, which is changed. */
export function elementToMarkdown(root: BodyElement, resolve: Resolve, title?: string): MadeMarkdown {
  const notes: Note[] = [...cleanDom(root)];
  expandSpans(root);
  setHeadingLevels(root, title);
  collapseSpaces(root);
  const rules = { ...plainRules, ...blockRules, ...tableRules, ...linkRules(resolve, notes) };
  return { markdown: tidy(writeMarkdown(root, rules)), notes };
}

function tidy(markdown: string): string {
  const plain = markdown.replaceAll('\u00a0', ' ');
  // Most has no space at the end of any line.
  const ended = plain.includes(' \n') || plain.includes('\t\n') ? withoutEndSpaces(plain) : plain;
  return ended.replace(/\n{3,}/g, '\n\n').trim();
}

function withoutEndSpaces(markdown: string): string {
  return markdown.replace(/(?<![ \t])[ \t]+$/gm, (spaces) => (spaces === '  ' ? spaces : '')).replace(/^ {2}$/gm, '');
}
