import { filledFields } from '../../../articles/model/fields.ts';
import { isObject, type JsonObject, listIn, stringIn } from '../../reading/json/json-object.ts';
import type { SourcePicture } from '../../reading/pictures/head-picture.ts';
import type { SourceRecord } from '../../reading/records/source-record.ts';
import { textHtml } from '../../reading/records/text-html.ts';
import { bylineNames } from '../../reading/wires/byline-names.ts';
import { type PublishStatus, publishedAt } from '../../reading/wires/status.ts';

/** The article record of a ninjs object, and whether it may be published. */
export function ninjsRecord(item: JsonObject): SourceRecord & PublishStatus & { readonly type: string } {
  const field = (...names: readonly string[]): string | undefined => stringIn(item, ...names);
  const embargoed = typeof item.embargoed === 'string' ? item.embargoed : undefined;
  const first = field('firstCreated', 'firstcreated', 'contentCreated', 'contentcreated');
  const latest = field('versionCreated', 'versioncreated');
  const people = listIn(item, 'people').concat(listIn(item, 'person'));
  const authors = people.filter((person) => /author|byline|creator|writer/i.test(stringIn(person, 'rel') ?? ''));
  const names = (...fields: readonly string[]): readonly string[] =>
    fields
      .flatMap((name) => listIn(item, name))
      .map((item) => stringIn(item, 'name') ?? '')
      .filter((name) => name !== '');
  const by = field('by', 'byline');
  const url = [field('uri'), ...listIn(item, 'altids').map((id) => stringIn(id, 'value'))].find((id) =>
    /^https?:/.test(id ?? ''),
  );
  return {
    ...filledFields({
      id: field('uri'),
      title: textWithRole(item, 'headlines') ?? field('headline', 'title'),
      published: publishedAt(first ?? latest, embargoed),
      updated: first !== undefined && latest !== first ? latest : undefined,
      summary:
        textWithRole(item, 'descriptions', /summary|standfirst|abstract|^$/i) ??
        field('description_text', 'description_html'),
      agency: field('creditline') ?? names('infoSources', 'infosource')[0],
      place: field('located'),
      lang: field('language'),
      url,
      image: imageOf(item),
    }),
    html: bodyOf(item),
    authors: by === undefined ? authors.map((person) => stringIn(person, 'name') ?? '') : bylineNames(by),
    tags: [
      ...new Set(
        names(
          'subjects',
          'subject',
          'people',
          'person',
          'organisations',
          'organisation',
          'places',
          'place',
          'events',
          'event',
        ),
      ),
    ],
    status: field('pubStatus', 'pubstatus'),
    embargoed,
    type: field('type') ?? 'text',
  };
}

// ninjs 2.x has lists of { role, value, contentType }. The main text has no role, or a role that contains "main".
function textWithRole(item: JsonObject, name: string, role = /main|^$/i): string | undefined {
  const all = listIn(item, name);
  return stringIn(all.find((text) => role.test(stringIn(text, 'role') ?? '')) ?? all[0], 'value');
}

function bodyOf(item: JsonObject): string {
  const bodies = listIn(item, 'bodies');
  const typed = (kind: RegExp): unknown =>
    bodies.find((body) => kind.test(stringIn(body, 'contentType', 'contenttype') ?? ''));
  const html = stringIn(typed(/html/i), 'value') ?? stringIn(item, 'body_xhtml', 'body_html');
  const inner = contentOf(html, 'body') ?? html;
  const nitf = contentOf(stringIn(typed(/nitf/i), 'value'), 'body.content');
  return (
    inner ?? nitf ?? textHtml(stringIn(typed(/plain/i) ?? bodies[0], 'value') ?? stringIn(item, 'body_text') ?? '')
  );
}

// The content from the first start tag of a name to the last end tag.
function contentOf(markup: string | undefined, name: string): string | undefined {
  const html = markup ?? '';
  const start = new RegExp(`<${name}(?![\\w.-])[^<>]*>`, 'i').exec(html);
  const end = Math.max(...[name, name.toUpperCase()].map((written) => html.lastIndexOf(`</${written}>`)));
  return start && end > start.index ? html.slice(start.index + start[0].length, end) : undefined;
}

function imageOf(item: JsonObject): SourcePicture | undefined {
  const associated = item.associations;
  const all = Array.isArray(associated) ? associated : isObject(associated) ? Object.values(associated) : [];
  const picture = all.find((association) => stringIn(association, 'type') === 'picture');
  if (!isObject(picture)) return undefined;
  const { renditions } = picture;
  const sizes = Array.isArray(renditions) ? renditions : isObject(renditions) ? Object.values(renditions) : [];
  const width = (size: unknown): number => Number(stringIn(size, 'width') ?? 0) || 0;
  const src = stringIn(sizes.toSorted((first, other) => width(other) - width(first))[0], 'href');
  if (src === undefined) return undefined;
  const caption = textWithRole(picture, 'descriptions', /caption|^$/i) ?? stringIn(picture, 'description_text');
  return {
    src,
    ...filledFields({
      caption,
      credit: stringIn(picture, 'by', 'byline', 'creditline'),
      alt: stringIn(picture, 'altText'),
    }),
  };
}
