import { decodeAddress } from '../../../../language/addresses/decode-address.ts';
import { BodyElement } from '../body-element.ts';
import type { MarkdownRules } from '../rules/markdown-rule.ts';

/** Names of elements that stand for the reference of a footnote and for the footnote. No HTML has them. */
const [referenceName, noteName] = ['FOOTNOTE-REFERENCE', 'FOOTNOTE'];
const noteId = /^(?:user-content-)?_?(?:fn|ftn|footnote|endnote|note|cite_note|sdfootnote)/i;
const shortMark = /^[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-z]|[ivxl]{1,5})[\])]?$/i;

/** Rules for the elements that `findFootnotes` makes. */
export const footnoteRules: MarkdownRules = {
  [referenceName]: (_, { attributes }) => `[^${attributes.number}]`,
  [noteName]: (content, { attributes }) =>
    `\n\n[^${attributes.number}]: ${content.trim().replace(/\n(?=[^\n])/g, '\n    ')}\n\n`,
};

interface Reference {
  readonly link: BodyElement;
  readonly target: BodyElement;
  readonly note: BodyElement;
}

/** Finds the footnotes of a page by their links, and moves them to the end. Changes `root`. */
export function findFootnotes(root: BodyElement): void {
  const links = root.querySelectorAll('a').filter(isMark);
  if (links.length === 0) return;
  const places = elementPlaces(root);
  const byId = new Map([...places.keys()].flatMap((element) => idsOf(element).map((id) => [id, element] as const)));
  const references = links.flatMap((link) => readReference(link, byId, places));
  const targets = new Map<BodyElement, Set<BodyElement>>();
  for (const { note, target } of references) targets.set(note, (targets.get(note) ?? new Set()).add(target));
  const notes = new Map<BodyElement, BodyElement>();
  for (const { link, note } of references) {
    // In a paragraph with several footnotes, it is unknown where each begins.
    if (targets.get(note)?.size !== 1) continue;
    const footnote = notes.get(note) ?? new BodyElement(noteName, { number: String(notes.size + 1) });
    if (!notes.has(note)) fillFootnote(footnote, note, link.textContent.replace(/\D/g, ''), byId, places);
    notes.set(note, footnote);
    const shown = new BodyElement(referenceName, footnote.attributes);
    shown.append(footnote.getAttribute('number') ?? '');
    const { parentNode } = link;
    const isRaised = parentNode?.nodeName === 'SUP' && parentNode.textContent.trim() === link.textContent.trim();
    (isRaised ? parentNode : link).replaceWith(shown);
  }
  for (const note of notes.keys()) note.replaceWith();
  if (notes.size > 0) trimEnd(root);
  for (const footnote of notes.values()) root.append(footnote);
}

function isMark(link: BodyElement): boolean {
  return link.getAttribute('href')?.startsWith('#') === true && shortMark.test(link.textContent.trim());
}

function elementPlaces(root: BodyElement): ReadonlyMap<BodyElement, number> {
  const places = new Map<BodyElement, number>();
  const add = (element: BodyElement) => {
    places.set(element, places.size);
    element.children.forEach(add);
  };
  add(root);
  return places;
}

function idsOf(element: BodyElement): readonly string[] {
  const name = element.nodeName === 'A' ? element.getAttribute('name') : null;
  return [element.getAttribute('id'), name].filter((id) => id !== null).filter((id) => id !== '');
}

function targetOf(link: BodyElement, byId: ReadonlyMap<string, BodyElement>): BodyElement | undefined {
  const href = link.getAttribute('href') ?? '';
  return byId.get(decodeAddress(href.slice(1)));
}

/** A short mark that links to a block further down, which links back or has the id of a footnote. */
function readReference(
  link: BodyElement,
  byId: ReadonlyMap<string, BodyElement>,
  places: ReadonlyMap<BodyElement, number>,
): readonly Reference[] {
  const target = targetOf(link, byId);
  const note = target?.closest('li,p,div,dd,aside');
  if (!target || !note?.parentNode || isBefore(target, link, places) || note.querySelectorAll('a').includes(link))
    return [];
  const origins = [link, link.parentNode];
  const leadsBack = note.querySelectorAll('a').some((back) => origins.includes(targetOf(back, byId) ?? null));
  return leadsBack || idsOf(target).some((id) => noteId.test(id)) ? [{ link, target, note }] : [];
}

function isBefore(element: BodyElement, other: BodyElement, places: ReadonlyMap<BodyElement, number>): boolean {
  return (places.get(element) ?? 0) <= (places.get(other) ?? 0);
}

/** Moves the content of a note, without its number and without links back. */
function fillFootnote(
  footnote: BodyElement,
  note: BodyElement,
  number: string,
  byId: ReadonlyMap<string, BodyElement>,
  places: ReadonlyMap<BodyElement, number>,
): void {
  for (const link of note.querySelectorAll('a')) {
    const target = targetOf(link, byId);
    if (target && isBefore(target, note, places)) link.replaceWith();
  }
  if (number !== '' && note.nodeName !== 'LI') dropNumber(note, number);
  for (const node of note.nodes) footnote.append(node);
}

function dropNumber(element: BodyElement, number: string): boolean {
  for (const [at, node] of element.nodes.entries()) {
    if (typeof node !== 'string') {
      if (dropNumber(node, number)) return true;
    } else if (node.trim() !== '') {
      const [mark = ''] = /^\s*[[(]?\d{1,3}[\])]?[.:)]?\s*/.exec(node) ?? [];
      if (mark.replace(/\D/g, '') === number) element.nodes[at] = node.slice(mark.length);
      return true;
    }
  }
  return false;
}

/** Removes lines and empty elements from the end, which separated the text from the footnotes. */
function trimEnd(element: BodyElement): void {
  for (let last = element.nodes.at(-1); last !== undefined; last = element.nodes.at(-1)) {
    if (typeof last !== 'string') trimEnd(last);
    const isEmpty = typeof last === 'string' ? last.trim() === '' : last.nodes.length === 0 && last.nodeName !== 'IMG';
    if (!isEmpty) return;
    element.nodes.pop();
  }
}
