import type { Note } from '../draft/draft.ts';
import { joinedNote } from '../draft/joined-note.ts';
import type { BodyElement } from './body-element.ts';
import { cleanDom } from './clean/clean-dom.ts';
import { collapseSpaces } from './clean/collapse-spaces.ts';
import { expandSpans } from './clean/expand-spans.ts';
import { findFootnotes, footnoteRules } from './clean/find-footnotes.ts';
import { setHeadingLevels } from './clean/heading-levels.ts';
import { breakPreformattedLines, endPreformattedLines } from './clean/preformatted.ts';
import { splitParagraphs } from './clean/split-paragraphs.ts';
import { unwrapBreaks } from './clean/unwrap-breaks.ts';
import { writeTaskBoxes } from './clean/write-task-boxes.ts';
import { parseFragment } from './parse-html.ts';
import { settlePictures } from './pictures/settle-pictures.ts';
import type { Resolve } from './resolve.ts';
import { blockRules } from './rules/block-rules.ts';
import { definitionRules } from './rules/definition-rules.ts';
import { linkRules } from './rules/link-rules.ts';
import { plainRules } from './rules/plain-rules.ts';
import { quotationRules } from './rules/quotation-rules.ts';
import { tableRules } from './rules/table-rules.ts';
import { writeMarkdown } from './rules/write-markdown.ts';

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
  const names = new Set<string>();
  addNames(root, names);
  if (names.has('INPUT')) writeTaskBoxes(root);
  settlePictures(root, resolve);
  const notes: Note[] = [...cleanDom(root, names.has('WBR'))];
  if (names.has('PRE')) endPreformattedLines(root);
  if ((names.has('BR') || names.has('PRE')) && unwrapBreaks(root)) notes.push(joinedNote);
  if (names.has('BR')) splitParagraphs(root);
  if (names.has('A')) findFootnotes(root);
  if (names.has('TABLE')) expandSpans(root);
  setHeadingLevels(root, title);
  if (names.has('PRE')) breakPreformattedLines(root);
  collapseSpaces(root);
  const rules = {
    ...{ ...plainRules, ...quotationRules, ...footnoteRules },
    ...{ ...blockRules(), ...definitionRules(), ...tableRules(), ...linkRules(resolve, notes) },
  };
  return { markdown: tidy(writeMarkdown(root, rules)), notes };
}

// The names of all elements. Most texts have few, and need few of the steps.
function addNames(element: BodyElement, names: Set<string>): void {
  for (const node of element.nodes) {
    if (typeof node === 'string') continue;
    names.add(node.nodeName);
    addNames(node, names);
  }
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
