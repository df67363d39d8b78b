import { BodyElement } from '../../reading/body/body-element.ts';
import { bodyHtml } from '../../reading/body/body-html.ts';
import { elementsWithClass, hasClass, textOfClass } from '../../reading/body/elements-with-class.ts';
import { parseFragment } from '../../reading/body/parse-html.ts';
import type { Note } from '../../reading/draft/draft.ts';
import { isObject, type JsonObject, listIn, stringIn } from '../../reading/json/json-object.ts';

/** A text as HTML that any reader of HTML understands, and notes about its forms and buttons. */
export interface LetterHtml {
  readonly html: string;
  readonly notes: readonly Note[];
}

const dropped =
  'subscription-widget-wrap subscription-widget-wrap-editor subscribe-widget captioned-button-wrap paywall-jump poll-embed community-chat comment install-substack-app-embed directMessage'.split(
    ' ',
  );

/** Replaces the widgets of Substack: pictures, links to other posts, notes and formulas become HTML; forms are dropped. */
export function letterHtml(text: string): LetterHtml {
  const root = parseFragment(text);
  const notes: Note[] = [];
  rewrite(root, notes);
  return { html: bodyHtml(root), notes };
}

function rewrite(parent: BodyElement, notes: Note[]): void {
  for (const element of [...parent.children]) {
    const others = replacement(element, notes);
    if (others) element.replaceWith(...others);
    else rewrite(element, notes);
  }
}

// The elements that take the place of a widget; undefined for other elements.
function replacement(element: BodyElement, notes: Note[]): readonly BodyElement[] | undefined {
  const drop = (): readonly BodyElement[] => {
    const words = element.textContent.replace(/\s+/g, ' ').trim().slice(0, 120);
    notes.push({ kind: 'dropped', field: 'body', message: `a form or button of Substack: "${words}"` });
    return [];
  };
  if (dropped.some((name) => hasClass(element, name))) return drop();
  const widget = attributesOf(element);
  const url = stringIn(widget, 'canonical_url', 'url');
  const title = stringIn(widget, 'title', 'text', 'name') ?? url ?? '';
  if (hasClass(element, 'button-wrapper')) return isOwnButton(url) ? drop() : [paragraph(link(url ?? '', title))];
  if (hasClass(element, 'image-gallery-embed')) return galleryPictures(widget);
  if (/(?:^|\s)(?:digest-post-embed|embedded-post-wrap|embedded-publication-wrap)(?:\s|$)/.test(classOf(element)))
    return url === undefined ? undefined : [paragraph(link(url, title))];
  if (hasClass(element, 'latex-rendered'))
    return [paragraph(made('CODE', stringIn(widget, 'persistentExpression') ?? ''))];
  if (hasClass(element, 'pullquote')) return [renamed(element, 'BLOCKQUOTE')];
  if (hasClass(element, 'footnote-anchor')) return [made('SUP', element.textContent)];
  if (hasClass(element, 'footnote')) return [footnote(element)];
  const src = element.nodeName === 'IMG' ? stringIn(widget, 'src') : undefined;
  return src === undefined ? undefined : [new BodyElement('IMG', { src, alt: element.getAttribute('alt') ?? '' })];
}

// Buttons such as "Subscribe now" and "Share" have a placeholder for an address.
function isOwnButton(url: string | undefined): boolean {
  return (
    url === undefined || /%%|\/subscribe\b|[?&]action=share|\/comments(?:[?#]|$)/.test(url) || !/^https?:/.test(url)
  );
}

// The number of a note is a link above its text.
function footnote(element: BodyElement): BodyElement {
  const number = made('SUP', textOfClass(element, 'footnote-number') ?? '');
  const content = elementsWithClass(element, 'footnote-content')[0] ?? element;
  const text = content.querySelector('p') ?? content;
  number.parentNode = text;
  text.nodes.unshift(number, ' ');
  return content;
}

function galleryPictures(widget: JsonObject): readonly BodyElement[] {
  const { gallery } = widget;
  const pictures = listIn(gallery, 'images').flatMap((image) => {
    const src = stringIn(image, 'src');
    return src === undefined ? [] : [paragraph(new BodyElement('IMG', { src, alt: stringIn(gallery, 'alt') ?? '' }))];
  });
  const caption = stringIn(gallery, 'caption');
  return caption === undefined ? pictures : [...pictures, paragraph(made('EM', caption))];
}

function attributesOf(element: BodyElement): JsonObject {
  try {
    const widget: unknown = JSON.parse(element.getAttribute('data-attrs') ?? '{}');
    return isObject(widget) ? widget : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function classOf(element: BodyElement): string {
  return element.getAttribute('class') ?? '';
}

function link(href: string, label: string): BodyElement {
  const anchor = new BodyElement('A', { href });
  anchor.append(label);
  return anchor;
}

function paragraph(inner: BodyElement): BodyElement {
  const element = new BodyElement('P');
  element.append(inner);
  return element;
}

function made(name: string, text: string): BodyElement {
  const element = new BodyElement(name);
  element.append(text);
  return element;
}

function renamed(element: BodyElement, name: string): BodyElement {
  const other = new BodyElement(name);
  for (const node of element.nodes) other.append(node);
  return other;
}
