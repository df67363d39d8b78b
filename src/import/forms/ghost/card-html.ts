import type { Note } from '../../reading/draft/draft.ts';
import { isObject, type JsonObject, listIn, stringIn } from '../../reading/json/json-object.ts';
import { markdownToHtml } from '../../reading/markdown/plain-markdown.ts';
import { escaped } from '../../reading/xml/xml-element.ts';

/** Cards that showed nothing of the article: forms, members' e-mails, lists of other posts. */
const withoutText =
  /^(?:paywall|signup|subscribe|email|email-cta|collection|transistor|product-list|members-only|zwnj)$/;

type CardWriter = (card: JsonObject) => string;

const writers: Readonly<Record<string, CardWriter>> = {
  image: (card) => figure(card, captionOf(card)),
  gallery: (card) =>
    `${listIn(card, 'images')
      .filter(isObject)
      .map((image) => figure(image, captionOf(image)))
      .join('')}${block('p', captionOf(card))}`,
  html: (card) => textIn(card, 'html'),
  markdown: (card) => markdownToHtml(textIn(card, 'markdown', 'code')),
  codeblock: (card) => {
    const language = textIn(card, 'language');
    const name = language === '' ? '' : ` class="language-${quoted(language)}"`;
    return `<pre><code${name}>${escaped(textIn(card, 'code'))}</code></pre>${block('p', captionOf(card))}`;
  },
  horizontalrule: () => '<hr>',
  embed,
  bookmark: (card) => {
    const about = isObject(card.metadata) ? card.metadata : card;
    const [title, description] = [textIn(about, 'title'), textIn(about, 'description')];
    const link = linkTo(textIn(card, 'url'), title);
    return `<blockquote>${block('p', link)}${block('p', escaped(description))}</blockquote>${block('p', captionOf(card))}`;
  },
  callout: (card) => block('blockquote', withEmoji(textIn(card, 'calloutEmoji'), textIn(card, 'calloutText'))),
  toggle: (card) => `${block('p', block('strong', textIn(card, 'heading')))}${textIn(card, 'content')}`,
  button: (card) => button(card),
  header: (card) =>
    `${block('h2', textIn(card, 'header', 'heading'))}${block('p', textIn(card, 'subheader'))}${button(card)}`,
  video: (card) => player('video', card),
  audio: (card) => player('audio', card),
  file: (card) =>
    `${block('p', linkTo(textIn(card, 'src'), textIn(card, 'fileTitle', 'fileName')))}${block('p', textIn(card, 'fileCaption'))}`,
  product: (card) => {
    const picture = { src: card.productImageSrc };
    const title = block('p', block('strong', textIn(card, 'productTitle')));
    const link = { buttonUrl: card.productUrl, buttonText: card.productButton };
    return `${figure(picture, '')}${title}${block('p', textIn(card, 'productDescription'))}${button(link)}`;
  },
  'call-to-action': (card) => `${figure({ src: card.imageUrl }, '')}${textIn(card, 'textValue')}${button(card)}`,
};

/** The names of the older editor. */
const otherNames: Readonly<Record<string, string>> = { hr: 'horizontalrule', code: 'codeblock' };

/** The HTML of a card of Ghost's editors. What HTML cannot express is noted. */
export function cardHtml(name: string, card: JsonObject, notes: Note[]): string {
  const type = name.replace(/^card-/, '');
  const kind = (Object.hasOwn(otherNames, type) && otherNames[type]) || type;
  const drop = (message: string): string => {
    notes.push({ kind: 'dropped', field: 'body', message });
    return '';
  };
  if (withoutText.test(kind)) return drop(`a card "${kind}", which is no text of the article`);
  if (isHidden(card)) return drop(`a card "${kind}" that only members saw`);
  const write = Object.hasOwn(writers, kind) ? writers[kind] : undefined;
  const html = write?.(card) ?? '';
  return html === '' ? drop(`a card "${kind}" without text: ${JSON.stringify(card).slice(0, 200)}`) : `${html}\n`;
}

// A card may be shown to members only: https://github.com/TryGhost/Koenig, `visibility`.
function isHidden({ visibility }: JsonObject): boolean {
  if (!isObject(visibility)) return false;
  const { web, showOnWeb } = visibility;
  return showOnWeb === false || (isObject(web) && web.nonMember === false);
}

function withEmoji(emoji: string, html: string): string {
  const inner = /^\s*<p\b/i.test(html) ? html : block('p', html);
  return emoji === '' ? inner : inner.replace(/<p\b[^<>]*>/i, (tag) => `${tag}${escaped(emoji)} `);
}

function embed(card: JsonObject): string {
  const [html, url] = [textIn(card, 'html'), textIn(card, 'url')];
  const about = isObject(card.metadata) ? card.metadata : {};
  const shown = /<blockquote\b/i.test(html) || url === '' ? html : block('p', linkTo(url, textIn(about, 'title')));
  return `${shown}${block('p', captionOf(card))}`;
}

function figure(card: JsonObject, caption: string): string {
  const src = textIn(card, 'src');
  if (src === '') return '';
  const image = `<img src="${quoted(src)}" alt="${quoted(textIn(card, 'alt'))}">`;
  return `<figure>${image}${block('figcaption', caption)}</figure>`;
}

function player(tag: 'audio' | 'video', card: JsonObject): string {
  const title = textIn(card, 'title', 'fileName');
  const src = textIn(card, 'src');
  const element = src === '' ? '' : `<${tag} src="${quoted(src)}" title="${quoted(title)}"></${tag}>`;
  return `${element}${block('p', captionOf(card))}`;
}

function button(card: JsonObject): string {
  const [href, label] = [textIn(card, 'buttonUrl'), textIn(card, 'buttonText')];
  return href === '' ? '' : block('p', linkTo(href, label));
}

function captionOf(card: JsonObject): string {
  return textIn(card, 'caption');
}

function linkTo(href: string, label: string): string {
  if (href === '') return escaped(label);
  const shown = label === '' ? href.replace(/^https?:\/\/(?:www\.)?/, '').slice(0, 100) : label;
  return `<a href="${quoted(href)}">${escaped(shown)}</a>`;
}

function block(tag: string, html: string): string {
  return html.trim() === '' ? '' : `<${tag}>${html.trim()}</${tag}>`;
}

function textIn(card: JsonObject, ...names: readonly string[]): string {
  return stringIn(card, ...names) ?? '';
}

function quoted(text: string): string {
  return escaped(text).replaceAll('"', '&quot;');
}
