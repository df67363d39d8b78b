import type { Note } from '../../draft/draft.ts';
import { markedDamage } from '../../markup/damage/damage-mark.ts';
import { BodyElement, type BodyNode } from '../body-element.ts';
import { runningLetters } from './running-letters.ts';

// The text in these elements rarely belongs to an article.
const dropped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE LINK META TITLE HEAD SVG CANVAS OBJECT APPLET INPUT SELECT TEXTAREA NAV DIALOG'.split(
    ' ',
  ),
);
// Notes name these even if they are empty.
const noted = new Set('SCRIPT OBJECT APPLET INPUT SELECT TEXTAREA NAV DIALOG'.split(' '));
const embedded = new Set('IFRAME EMBED VIDEO AUDIO'.split(' '));

/** Removes elements without text of the article and replaces embedded players with links. Changes `root`. `mayBeDamaged` if it has `wbr` elements. */
export function cleanDom(root: BodyElement, mayBeDamaged: boolean): readonly Note[] {
  const notes: Note[] = [];
  if (mayBeDamaged) noteDamage(root, notes);
  replaceEmbeds(root, notes);
  dropElements(root, notes);
  joinWords(root);
  return notes;
}

const mostDamages = 5;

function noteDamage(root: BodyElement, notes: Note[]): void {
  const damages = root.querySelectorAll('wbr').flatMap(({ attributes }) => markedDamage(attributes) ?? []);
  for (const message of damages.slice(0, mostDamages)) notes.push({ kind: 'unsure', field: 'body', message });
  const others = damages.length - mostDamages;
  if (others > 0) notes.push({ kind: 'unsure', field: 'body', message: `${others} more damages of its HTML` });
}

function replaceEmbeds(element: BodyElement, notes: Note[]): void {
  let made: BodyNode[] | undefined;
  for (const [at, node] of element.nodes.entries()) {
    const player = typeof node === 'string' ? undefined : playerIn(node);
    const link = player && [...linkOf(player, element, notes), ...hiddenBy(node, element, notes)];
    if (link) made ??= element.nodes.slice(0, at);
    made?.push(...(link ?? [node]));
    if (typeof node !== 'string' && !link) replaceEmbeds(node, notes);
  }
  if (made) element.nodes = made;
}

// An old <object> holds an <embed> of the same player for other browsers.
function playerIn(element: BodyElement): BodyElement | undefined {
  if (embedded.has(element.nodeName)) return element;
  return element.nodeName === 'OBJECT' ? (element.querySelector('embed,iframe,video,audio') ?? undefined) : undefined;
}

// A player that was never closed contains the rest of the article.
function hiddenBy(node: BodyNode, parent: BodyElement, notes: Note[]): readonly BodyElement[] {
  if (typeof node === 'string') return [];
  if (runningLetters(node) < longText) {
    const words = oneLine(node.textContent);
    const isNotice = words.length < shortNotice && node.querySelector('p,div,h1,h2,h3,h4,blockquote,ul,ol') === null;
    if (words !== '' && !isNotice) notes.push(droppedElement(node, words));
    return [];
  }
  const division = asDivision(node, parent);
  replaceEmbeds(division, []);
  return [division];
}

function linkOf(element: BodyElement, parent: BodyElement, notes: Note[]): readonly BodyElement[] {
  const name = element.nodeName.toLowerCase();
  const source = element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? '';
  const href = source.startsWith('//') ? `https:${source}` : source;
  const title = element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '';
  if (!/^https?:\/\/[^\s/]/i.test(href)) {
    notes.push({ kind: 'dropped', field: 'body', message: `an element <${name}> without a web address` });
    return [];
  }
  const paragraph = new BodyElement('P', {}, parent);
  const link = new BodyElement('A', { href });
  link.append(title.trim() === '' ? href.replace(/^https?:\/\//, '').slice(0, 100) : title);
  paragraph.append(link);
  notes.push({ kind: 'changed', field: 'body', message: `<${name}> became a link to ${href.slice(0, 200)}` });
  return [paragraph];
}

// A menu, a form or a drawing that was never closed contains the rest of the article.
const longText = 300;
// "Your browser does not support videos."
const shortNotice = 60;

// Notes name the elements inside a dropped element too.
function dropElements(element: BodyElement, notes: Note[]): void {
  let kept: BodyNode[] | undefined;
  for (const [at, node] of element.nodes.entries()) {
    if (typeof node === 'string') {
      kept?.push(node);
      continue;
    }
    dropElements(node, notes);
    if (!dropped.has(node.nodeName)) {
      kept?.push(node);
      continue;
    }
    kept ??= element.nodes.slice(0, at);
    if (!isCode(node) && runningLetters(node) >= longText) kept.push(asDivision(node, element));
    else noteDropped(node, notes);
  }
  if (kept) element.nodes = kept;
}

function asDivision({ nodes }: BodyElement, parent: BodyElement): BodyElement {
  const division = new BodyElement('DIV', {}, parent);
  for (const node of nodes) division.append(node);
  return division;
}

function isCode({ nodeName }: BodyElement): boolean {
  return nodeName === 'SCRIPT' || nodeName === 'STYLE';
}

function noteDropped(element: BodyElement, notes: Note[]): void {
  const { nodeName } = element;
  const words = isCode(element) ? '' : oneLine(element.textContent);
  if (noted.has(nodeName) || words !== '') notes.push(droppedElement(element, words));
}

function droppedElement({ nodeName }: BodyElement, words: string): Note {
  const quote = words === '' ? '' : `: "${words.slice(0, 120)}"`;
  return { kind: 'dropped', field: 'body', message: `an element <${nodeName.toLowerCase()}>${quote}` };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

// Text around a dropped element becomes one node, because marks of Markdown are only recognised within a node.
function joinWords(element: BodyElement): void {
  const { nodes } = element;
  const isSplit = (node: BodyNode, at: number) => typeof node === 'string' && typeof nodes[at + 1] === 'string';
  if (nodes.some(isSplit)) {
    element.nodes = [];
    for (const node of nodes) element.append(node);
  }
  for (const node of element.nodes) if (typeof node !== 'string') joinWords(node);
}
