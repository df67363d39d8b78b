import type { Note } from '../../reading/draft/draft.ts';
import { isObject, listIn } from '../../reading/json/json-object.ts';
import { escaped } from '../../reading/xml/xml-element.ts';
import { cardHtml } from './card-html.ts';

/** The types of sections and markers: https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md. */
const sectionTypes = { markup: 1, image: 2, list: 3, card: 10 } as const;
const atomMarker = 1;
const inlineTags = /^(?:strong|b|em|i|a|code|s|del|sub|sup)$/;

/** The HTML of a text of Ghost's editor of versions 1 to 4. */
export function mobiledocHtml(document: unknown, notes: Note[]): string {
  if (!isObject(document)) return '';
  const markups = listIn(document, 'markups').map(asList);
  const atoms = listIn(document, 'atoms').map(asList);
  const cards = listIn(document, 'cards').map(asList);
  return listIn(document, 'sections')
    .map(asList)
    .map((section) => sectionHtml(section))
    .join('\n');

  function sectionHtml([type, first, second]: readonly unknown[]): string {
    if (type === sectionTypes.image) return `<img src="${quoted(first)}" alt="">`;
    if (type === sectionTypes.card) {
      const [name, payload] = cards[Number(first)] ?? [];
      return cardHtml(String(name), isObject(payload) ? payload : {}, notes);
    }
    const tag = /^(?:p|h[1-6]|blockquote|ul|ol|aside)$/.test(String(first)) ? String(first) : 'p';
    const items =
      type === sectionTypes.list ? asList(second).map((item) => `<li>${inlineHtml(asList(item))}</li>`) : [];
    if (type === sectionTypes.list) return `<${tag}>${items.join('')}</${tag}>`;
    return type === sectionTypes.markup ? `<${tag}>${inlineHtml(asList(second))}</${tag}>` : '';
  }

  function inlineHtml(markers: readonly unknown[]): string {
    const open: string[] = [];
    const parts: string[] = [];
    for (const [type, opened, closed, value] of markers.map(asList)) {
      for (const at of asList(opened)) {
        const [name, attributes] = markups[Number(at)] ?? [];
        const tag = inlineTags.test(String(name)) ? String(name) : 'span';
        open.push(tag);
        parts.push(`<${tag}${tag === 'a' ? hrefOf(asList(attributes)) : ''}>`);
      }
      parts.push(type === atomMarker ? atomHtml(atoms[Number(value)] ?? []) : escaped(String(value ?? '')));
      for (let left = Number(closed) || 0; left > 0 && open.length > 0; left -= 1) parts.push(`</${open.pop()}>`);
    }
    return [...parts, ...open.toReversed().map((tag) => `</${tag}>`)].join('');
  }
}

function atomHtml([name, text]: readonly unknown[]): string {
  return name === 'soft-return' ? '<br>' : escaped(String(text ?? ''));
}

// Attributes are a list of names and values.
function hrefOf(attributes: readonly unknown[]): string {
  const at = attributes.indexOf('href');
  return at < 0 ? '' : ` href="${quoted(attributes[at + 1])}"`;
}

function quoted(value: unknown): string {
  return escaped(String(value ?? '')).replaceAll('"', '&quot;');
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
