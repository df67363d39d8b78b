import type { RenderedBody } from '../../articles/body/render-body.ts';
import type { PlainField } from '../../articles/model/fields.ts';
import type { DataRow } from '../../catalog/queries/data-queries.ts';
import type { Facet } from '../../settings/facet.ts';
import { columnFacets, toList } from '../../settings/facet-lists.ts';
import { columnOf, facets } from '../../settings/facets.ts';
import type { ArticleRecord, RecordImage, RecordScan } from './article-record.ts';

const standard = { name: 'ninjs', version: '2.1', schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json' };

/** An article as a news item of IPTC's ninjs 2.1 (iptc.org/standards/ninjs); a withdrawn one says that it is, and no more. */
export function ninjsItem(record: ArticleRecord, { article }: DataRow, body: RenderedBody | undefined): object {
  const { title, language, url: uri } = record;
  const item = { uri, standard, type: 'text', language, firstcreated: article.date.iso };
  const headlines = [{ role: 'main', value: title }];
  if (body === undefined) {
    const { date, reason } = article.withdrawn ?? { date: article.date, reason: '' };
    return {
      ...item,
      representationtype: 'partial',
      versioncreated: date.iso,
      pubstatus: 'canceled',
      headlines,
      descriptions: [{ role: 'withdrawal', value: reason }],
    };
  }
  const { authors = [], place, agency, summary } = record;
  const places = terms(record, 'where');
  const properties: Readonly<Record<PlainField | Facet['answers'] | 'byline' | 'body', object>> = {
    // `item` has the language and the date.
    lang: {},
    date: {},
    updated: { representationtype: 'full', versioncreated: (article.updated ?? article.date).iso },
    withdrawn: { pubstatus: 'usable' },
    title: { headlines },
    byline: {
      ...(authors.length > 0 ? { by: authors.join(', ') } : {}),
      ...(place === undefined ? {} : { located: place }),
    },
    summary: summary === undefined ? {} : { descriptions: [{ role: 'summary', value: summary }] },
    body: { bodies: bodies(body) },
    what: { subjects: terms(record, 'what') },
    who: { people: people(record) },
    rights: record.rights === undefined ? {} : { usageterms: record.rights },
    where: places.length === 0 ? {} : { places },
    agency: agency === undefined ? {} : { infosources: [{ name: agency }] },
    // `images` has it.
    image: {},
    images: associations(record),
    // `images` has them.
    scans: {},
    // `who` has them.
    translator: {},
    photographer: {},
    // ninjs has no properties for them.
    edition: {},
    issue: {},
    page: {},
    source: {},
    aliases: {},
    translations: {},
    corrections: {},
  };
  return Object.assign({ ...item }, ...Object.values(properties));
}

function bodies({ text, words, html }: RenderedBody): readonly object[] {
  return [
    { role: 'text', contenttype: 'text/plain', charcount: text.length, wordcount: words, value: text },
    { role: 'html', contenttype: 'text/html', value: html },
  ];
}

function people(record: ArticleRecord): readonly object[] {
  return [
    ...terms(record, 'who'),
    ...(record.translator ?? []).map((name) => ({ name, rel: 'translator' })),
    ...(record.photographer ?? []).map((name) => ({ name, rel: 'photographer' })),
  ];
}

function associations({ image, images = [], scans = [] }: ArticleRecord): object {
  const pictures = [
    ...(image === undefined ? [] : [picture('main picture', image)]),
    ...images.map((other, index) => picture(`picture ${index + 1}`, other)),
    ...scans.map((scan, index) => scannedPage(`scan ${index + 1}`, scan)),
  ];
  return pictures.length === 0 ? {} : { associations: pictures };
}

/** The terms of the facets that answer a question and have a part in ninjs. */
function terms(record: ArticleRecord, question: Facet['answers']): readonly object[] {
  return columnFacets.flatMap((facet) => {
    const { answers, ninjsRel: rel } = facets[facet];
    if (answers !== question || rel === undefined) return [];
    return toList(record[columnOf(facet)]).map((name) => ({ name, rel }));
  });
}

function picture(name: string, { url, width, height, type, alt, caption, credit }: RecordImage): object {
  return {
    name,
    uri: url,
    type: 'picture',
    ...(credit === undefined ? {} : { by: credit }),
    descriptions: [
      { role: 'alternative', value: alt },
      ...(caption === undefined ? [] : [{ role: 'caption', value: caption }]),
    ],
    renditions: [{ name: 'main', href: url, contenttype: type, width, height }],
  };
}

function scannedPage(name: string, { url, width, height, type, page }: RecordScan): object {
  return {
    ...{ name, uri: url, type: 'picture' },
    ...(page === undefined ? {} : { descriptions: [{ role: 'page', value: page }] }),
    renditions: [{ name: 'main', href: url, contenttype: type, width, height }],
  };
}
