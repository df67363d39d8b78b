import { isObject, type JsonObject, listIn, stringIn } from '../../reading/json/json-object.ts';
import type { SourcePicture } from '../../reading/pictures/head-picture.ts';
import type { ArticleRecord } from '../../reading/records/article-record.ts';
import { filledFields } from '../../reading/records/filled-fields.ts';
import { textHtml } from '../../reading/records/text-html.ts';
import { bylineNames } from '../../reading/wires/byline-names.ts';
import { type PublishStatus, publishedAt } from '../../reading/wires/status.ts';

/** What a ninjs object says of an article, and whether it may be published. */
export function ninjsRecord(item: JsonObject): ArticleRecord & PublishStatus & { readonly type: string } {
  const field = (...names: readonly string[]): string | undefined => stringIn(item, ...names);
  const embargoed = typeof item.embargoed === 'string' ? item.embargoed : undefined;
  const first = field('firstCreated', 'firstcreated', 'contentCreated', 'contentcreated');
  const latest = field('versionCreated', 'versioncreated');
  const people = listIn(item, 'people').concat(listIn(item, 'person'));
  const authors = people.filter((person) => /author|byline|creator|writer/i.test(stringIn(person, 'rel') ?? ''));
  const names = (...fields: readonly string[]): readonly string[] =>
    fields
      .flatMap((name) => listIn(item, name))
      .map((one) => stringIn(one, 'name') ?? '')
      .filter((name) => name !== '');
  const by = field('by', 'byline');
  const url = [field('uri'), ...listIn(item, 'altids').map((one) => stringIn(one, 'value'))].find((one) =>
    /^https?:/.test(one ?? ''),
  );
  return {
    ...filledFields({
      id: field('uri'),
      title: saidIn(item, 'headlines') ?? field('headline', 'title'),
      published: publishedAt(first ?? latest, embargoed),
      updated: first !== undefined && latest !== first ? latest : undefined,
      summary:
        saidIn(item, 'descriptions', /summary|standfirst|abstract|^$/i) ??
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

// 2.x has lists of { role, value, contentType }; a main one has no role or says so.
function saidIn(item: JsonObject, name: string, role = /main|^$/i): string | undefined {
  const all = listIn(item, name);
  return stringIn(all.find((one) => role.test(stringIn(one, 'role') ?? '')) ?? all[0], 'value');
}

function bodyOf(item: JsonObject): string {
  const bodies = listIn(item, 'bodies');
  const typed = (kind: RegExp): unknown =>
    bodies.find((body) => kind.test(stringIn(body, 'contentType', 'contenttype') ?? ''));
  const html = stringIn(typed(/html/i), 'value') ?? stringIn(item, 'body_xhtml', 'body_html');
  const inner = within(html, 'body') ?? html;
  const nitf = within(stringIn(typed(/nitf/i), 'value'), 'body.content');
  return (
    inner ?? nitf ?? textHtml(stringIn(typed(/plain/i) ?? bodies[0], 'value') ?? stringIn(item, 'body_text') ?? '')
  );
}

// What is in the first element of a name, to the last end of one.
function within(given: string | undefined, name: string): string | undefined {
  const html = given ?? '';
  const from = new RegExp(`<${name}(?![\\w.-])[^<>]*>`, 'i').exec(html);
  const to = Math.max(...[name, name.toUpperCase()].map((written) => html.lastIndexOf(`</${written}>`)));
  return from && to > from.index ? html.slice(from.index + from[0].length, to) : undefined;
}

function imageOf(item: JsonObject): SourcePicture | undefined {
  const associated = item.associations;
  const all = Array.isArray(associated) ? associated : isObject(associated) ? Object.values(associated) : [];
  const picture = all.find((one) => stringIn(one, 'type') === 'picture');
  if (!isObject(picture)) return undefined;
  const { renditions } = picture;
  const forms = Array.isArray(renditions) ? renditions : isObject(renditions) ? Object.values(renditions) : [];
  const width = (one: unknown): number => Number(stringIn(one, 'width') ?? 0) || 0;
  const src = stringIn(forms.toSorted((one, other) => width(other) - width(one))[0], 'href');
  if (src === undefined) return undefined;
  const caption = saidIn(picture, 'descriptions', /caption|^$/i) ?? stringIn(picture, 'description_text');
  return {
    src,
    ...filledFields({
      caption,
      credit: stringIn(picture, 'by', 'byline', 'creditline'),
      alt: stringIn(picture, 'altText'),
    }),
  };
}
