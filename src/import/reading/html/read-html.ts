import { BodyElement } from '../body/body-element.ts';
import { cutFields } from '../draft/cut-fields.ts';
import type { Note } from '../draft/draft.ts';
import { pageSource } from '../markup/page-source.ts';
import { findArticle, surveyPage } from './article/find-article.ts';
import { linkedText } from './article/linked-text.ts';
import type { ArticleFacts } from './facts/article-facts.ts';
import { joinFacts } from './facts/join-facts.ts';
import { readLinkedData } from './facts/linked-data.ts';
import { readMetaTags } from './facts/meta-tags.ts';
import { visibleFacts } from './facts/visible-facts.ts';
import { readPageTree } from './page/page-tree.ts';

/** The parts of a saved page. */
export interface SavedPage {
  readonly facts: ArticleFacts;
  /** The text of the article. */
  readonly article: BodyElement | undefined;
  /** Fields of the page that were cut. */
  readonly notes: readonly Note[];
  /** See `DecodedText.doubt`. */
  readonly doubt?: string;
  /** The address of the page and the day when a browser saved it, if the file says so. */
  readonly saved: { readonly url?: string; readonly day?: string };
}

const shortestGuide = 600;
const unusualPlace = {
  byName: undefined,
  byKind: undefined,
  byText: 'was found in an unusual place: a menu, a hidden part or a frame',
};

/** Reads a saved page: the facts from its linked data, meta tags and visible elements, and the text of its article. */
export function readHtml(bytes: Uint8Array): SavedPage {
  const source = pageSource(bytes);
  const saved = savedBy(source.cut(0, Math.min(source.markup.length, 12_000)));
  const tree = readPageTree(source);
  const doubt = source.doubt();
  const data = readLinkedData(tree.linkedData);
  const guide = data.text !== undefined && data.text.length > shortestGuide ? data.text : undefined;
  const found = surveyPage(tree.body, guide);
  const [linked, meta, shown] = [
    cutFields(data),
    cutFields(readMetaTags(tree)),
    cutFields(visibleFacts(tree.body, tree.title)),
  ];
  const facts = joinFacts(linked.fields, meta.fields, shown.fields, tree.title.slice(0, 300));
  const linkedOnly = linkedText(data.text, found.good);
  const article = linkedOnly ?? findArticle(tree.body, found);
  const unsure = linkedOnly ? 'the page shows less of it than its linked data' : unusualPlace[found.evidence];
  return {
    facts,
    article: article && bodyOf(article),
    saved,
    notes: [
      ...linked.notes,
      ...meta.notes,
      ...shown.notes,
      ...(article && unsure !== undefined ? [{ kind: 'unsure', field: 'body', message: unsure } as const] : []),
    ],
    ...(doubt === undefined ? {} : { doubt }),
  };
}

function bodyOf(article: BodyElement): BodyElement {
  const body = new BodyElement('BODY');
  body.append(article);
  return body;
}

// SingleFile writes the address and the day; other browsers write "saved from url=(0042)https://…".
function savedBy(text: string): SavedPage['saved'] {
  const head = text.slice(0, 4000);
  const url =
    /^[^\S\r\n\u2028\u2029]*url:\s*(https?:\/\/\S+)/im.exec(head)?.[1] ??
    /saved from url=\(\d+\)(https?:\/\/\S+)/i.exec(head)?.[1];
  const day = /saved date:\s*(.{10,60})/i.exec(head)?.[1];
  const moment = day === undefined ? Number.NaN : Date.parse(day.replace(/(?<!\s)\s*\(.*/, ''));
  return {
    ...(url === undefined ? {} : { url }),
    ...(Number.isNaN(moment) ? {} : { day: new Date(moment).toISOString().slice(0, 10) }),
  };
}
