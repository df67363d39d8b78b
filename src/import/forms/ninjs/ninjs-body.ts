import type { Note } from '../../reading/draft/draft.ts';
import { type JsonObject, listIn, stringIn } from '../../reading/json/json-object.ts';
import { textHtml } from '../../reading/records/text-html.ts';

// Elements of NITF that have other names in HTML.
const htmlNames: Readonly<Record<string, string>> = { hl1: 'h2', hl2: 'h2', block: 'div', bq: 'blockquote' };
const nitfTag = /<(\/?)(hl1|hl2|block|bq)(?=[\s/>])/g;

/** The text of an item as HTML; empty if there is none. Adds a note to `notes` if lines were joined. */
export function ninjsBody(item: JsonObject, notes: Note[] = []): string {
  const bodies = listIn(item, 'bodies');
  const typed = (kind: RegExp): unknown =>
    bodies.find((body) => kind.test(stringIn(body, 'contentType', 'contenttype') ?? ''));
  const html = stringIn(typed(/html/i), 'value') ?? stringIn(item, 'body_xhtml', 'body_html');
  const inner = contentOf(html, 'body') ?? html;
  const nitf = contentOf(stringIn(typed(/nitf/i), 'value'), 'body.content')?.replace(
    nitfTag,
    (_, slash: string, name: string) => `<${slash}${htmlNames[name]}`,
  );
  const plain = stringIn(typed(/plain/i) ?? bodies[0], 'value') ?? stringIn(item, 'body_text');
  return inner ?? nitf ?? (plain === undefined ? '' : textHtml(plain, notes));
}

// The content from the first start tag of a name to the last end tag.
function contentOf(markup: string | undefined, name: string): string | undefined {
  const html = markup ?? '';
  const start = new RegExp(`<${name}(?![\\w.-])[^<>]*>`, 'i').exec(html);
  const end = Math.max(...[name, name.toUpperCase()].map((written) => html.lastIndexOf(`</${written}>`)));
  return start && end > start.index ? html.slice(start.index + start[0].length, end) : undefined;
}
