import type { BodyElement } from '../../body/body-element.ts';
import { pictureAddresses } from '../../body/pictures/picture-addresses.ts';
import { oneLine, shortWords } from '../page/element-words.ts';

const icon = /favicon|\/icons?\/|[-_/]icon[-_.]|^(?:https?:)?\/\/[^?#]*\.svg(?:$|[?#])/i;
const mostRepeats = 2;
const longestRepeat = 119;
const longestTeaser = 499;
const shortestTeaser = 20;

/** Removes from an article what pages put between its paragraphs: linked teasers, repeated lines, icons. */
export function dropTeasers(article: BodyElement, title: string): void {
  for (const image of article.querySelectorAll('img')) {
    const addresses = pictureAddresses(image);
    if (addresses.length > 0 && addresses.every((address) => icon.test(address))) image.replaceWith();
  }
  for (const heading of article.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
    const text = words(heading);
    const link = heading.closest('a') ?? heading.querySelectorAll('a').find((inner) => words(inner) === text);
    if (text.toLowerCase() === title.toLowerCase()) heading.replaceWith();
    else if (link && text !== '' && !(link.getAttribute('href') ?? '#').startsWith('#')) dropTeaser(heading, article);
  }
  dropLinkedBlocks(article);
  dropRepeated(article);
}

// A heading that is a link belongs to another story, and so does the short text around it.
function dropTeaser(heading: BodyElement, article: BodyElement): void {
  let teaser: BodyElement = heading.closest('a') ?? heading;
  for (
    let up = teaser.parentNode;
    up && up !== article && shortWords(up, longestTeaser) !== undefined;
    up = up.parentNode
  ) {
    if (up.querySelectorAll('p').length > 2) break;
    teaser = up;
  }
  teaser.replaceWith();
}

// A link around a picture and words, or around blocks, is a teaser, unless most of the text is like that.
function dropLinkedBlocks(article: BodyElement): void {
  const teasers = article.querySelectorAll('a').filter(isLinkedBlock);
  const letters = teasers.reduce((sum, link) => sum + link.textContent.trim().length, 0);
  if (letters === 0 || letters > article.textContent.trim().length * 0.4) return;
  for (const link of teasers) link.replaceWith();
}

function isLinkedBlock(link: BodyElement): boolean {
  const href = link.getAttribute('href') ?? '#';
  if (href.startsWith('#') || /\.(?:jpe?g|png|gif|webp|avif|svg|pdf)(?:$|[?#])/i.test(href)) return false;
  if (link.querySelector('img,p,div,h2,h3,h4,h5,h6,picture,figure') === null) return false;
  return link.textContent.trim().length >= shortestTeaser && !link.closest('figure,figcaption,table,pre');
}

function dropRepeated(article: BodyElement): void {
  const seen = new Map<string, BodyElement[]>();
  for (const element of article.querySelectorAll('p,div,span,li,button')) {
    if (element.children.length > 1) continue;
    const text = shortWords(element, longestRepeat);
    if (text === undefined || text.length <= 3 || isData(element, text)) continue;
    const same = seen.get(text);
    if (same) same.push(element);
    else seen.set(text, [element]);
  }
  for (const elements of seen.values()) {
    const outer = elements.length > mostRepeats ? outermost(elements) : [];
    if (outer.length > mostRepeats) for (const element of outer) element.replaceWith();
  }
}

// Words of code, values in a table and words within a line recur.
function isData(element: BodyElement, text: string): boolean {
  if (element.closest('pre,code,table,blockquote')) return true;
  const { nodeName, parentNode } = element;
  return nodeName === 'SPAN' && parentNode !== null && shortWords(parentNode, longestRepeat) !== text;
}

function outermost(elements: readonly BodyElement[]): readonly BodyElement[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    let up = element.parentNode;
    while (up && !all.has(up)) up = up.parentNode;
    return up === null;
  });
}

function words(element: BodyElement): string {
  return oneLine(element.textContent);
}
