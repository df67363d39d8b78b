import type { Note } from '../draft/draft.ts';
import { joinedNote } from '../draft/joined-note.ts';
import { blockRules } from './block-rules.ts';
import type { BodyElement } from './body-element.ts';
import { cleanDom } from './clean-dom.ts';
import { collapseSpaces } from './collapse-spaces.ts';
import { definitionRules } from './definition-rules.ts';
import { expandSpans } from './expand-spans.ts';
import { findFootnotes, footnoteRules } from './find-footnotes.ts';
import { setHeadingLevels } from './heading-levels.ts';
import { linkRules } from './link-rules.ts';
import { parseFragment } from './parse-html.ts';
import { settlePictures } from './pictures/settle-pictures.ts';
import { plainRules } from './plain-rules.ts';
import { breakPreformattedLines, endPreformattedLines } from './preformatted.ts';
import { quotationRules } from './quotation-rules.ts';
import type { Resolve } from './resolve.ts';
import { splitParagraphs } from './split-paragraphs.ts';
import { tableRules } from './table-rules.ts';
import { unwrapBreaks } from './unwrap-breaks.ts';
import { writeMarkdown } from './write-markdown.ts';
import { writeTaskBoxes } from './write-task-boxes.ts';

/** Clean Markdown, and notes about changed and dropped parts. */
export interface MadeMarkdown {
  readonly markdown: string;
  readonly notes: readonly Note[];
}

/** Converts HTML to Markdown without HTML. Headings start at the second level; a first heading that repeats `title` is dropped. */
export function toMarkdown(html: string, resolve: Resolve, title?: string): MadeMarkdown {
  return elementToMarkdown(parseFragment(html), resolve, title);
}

/** The same for a parsed element. Changes it. */
export function elementToMarkdown(root: BodyElement, resolve: Resolve, title?: string): MadeMarkdown {
  writeTaskBoxes(root);
  settlePictures(root, resolve);
  const notes: Note[] = [...cleanDom(root)];
  endPreformattedLines(root);
  if (unwrapBreaks(root)) notes.push(joinedNote);
  splitParagraphs(root);
  findFootnotes(root);
  expandSpans(root);
  setHeadingLevels(root, title);
  breakPreformattedLines(root);
  collapseSpaces(root);
  const rules = {
    ...{ ...plainRules, ...quotationRules, ...footnoteRules },
    ...{ ...blockRules(), ...definitionRules(), ...tableRules(), ...linkRules(resolve, notes) },
  };
  return { markdown: tidy(writeMarkdown(root, rules)), notes };
}

function tidy(markdown: string): string {
  const plain = markdown.replaceAll('\u00a0', ' ');
  // Most texts have no spaces at the ends of lines.
  const ended = plain.includes(' \n') || plain.includes('\t\n') ? withoutEndSpaces(plain) : plain;
  return ended.replace(/\n{3,}/g, '\n\n').trim();
}

function withoutEndSpaces(markdown: string): string {
  return markdown.replace(/(?<![ \t])[ \t]+$/gm, (spaces) => (spaces === '  ' ? spaces : '')).replace(/^ {2}$/gm, '');
}
