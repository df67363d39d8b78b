import { BodyElement } from '../body/body-element.ts';
import { pageSource } from '../markup/page-source.ts';
import { findArticle } from './find-article.ts';
import { joinFacts } from './join-facts.ts';
import { linkedData } from './linked-data.ts';
import { metaTags } from './meta-tags.ts';
import type { PageFacts } from './page-facts.ts';
import { readPageTree } from './page-tree.ts';
import { visibleFacts } from './visible-facts.ts';

/** A saved page taken apart. */
export interface HtmlPage {
  readonly facts: PageFacts;
  /** The element that holds the article's text. */
  readonly article: BodyElement | undefined;
  /** See `DecodedText.doubt`. */
  readonly doubt?: string;
  /** Where and when a browser saved the page, if it says so. */
  readonly saved: { readonly url?: string; readonly day?: string };
}

const shortest = 600;

/** Reads a saved page: facts from its linked data and meta tags first, its text by where running text stands. */
export function readHtml(bytes: Uint8Array): HtmlPage {
  const source = pageSource(bytes);
  const saved = savedBy(source.cut(0, Math.min(source.markup.length, 12_000)));
  const tree = readPageTree(source);
  const doubt = source.doubt();
  const data = linkedData(tree.linkedData);
  const facts = joinFacts(data, metaTags(tree), visibleFacts(tree.body), tree.title.slice(0, 300));
  const guide = data.text !== undefined && data.text.length > shortest ? data.text : undefined;
  const article = findArticle(tree.body, guide);
  return {
    facts,
    article: article && bodyOf(article),
    saved,
    ...(doubt === undefined ? {} : { doubt }),
  };
}

function bodyOf(article: BodyElement): BodyElement {
  const body = new BodyElement('BODY');
  body.append(article);
  return body;
}

// SingleFile writes where it found a page and when; other browsers write "saved from url=(0042)https://…".
function savedBy(text: string): HtmlPage['saved'] {
  const head = text.slice(0, 4000);
  const url =
    /^\s*url:\s*(https?:\/\/\S+)/im.exec(head)?.[1] ?? /saved from url=\(\d+\)(https?:\/\/\S+)/i.exec(head)?.[1];
  const day = /saved date:\s*(.{10,60})/i.exec(head)?.[1];
  const moment = day === undefined ? Number.NaN : Date.parse(day.replace(/\s*\(.*$/, ''));
  return {
    ...(url === undefined ? {} : { url }),
    ...(Number.isNaN(moment) ? {} : { day: new Date(moment).toISOString().slice(0, 10) }),
  };
}
