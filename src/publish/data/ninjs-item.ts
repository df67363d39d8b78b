import type { RenderedBody } from '../../articles/body/render-body.ts';
import type { DataRow } from '../../catalog/queries/data-queries.ts';
import type { ArticleRecord, RecordImage } from './article-record.ts';

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
  const { section, tags = [], authors = [], editors = [], place, agency, image, summary } = record;
  return {
    ...item,
    representationtype: 'full',
    versioncreated: (article.updated ?? article.date).iso,
    pubstatus: 'usable',
    headlines,
    ...(authors.length > 0 ? { by: authors.join(', ') } : {}),
    ...(place === undefined ? {} : { located: place }),
    ...(summary === undefined ? {} : { descriptions: [{ role: 'summary', value: summary }] }),
    bodies: [
      { role: 'text', contenttype: 'text/plain', charcount: body.text.length, wordcount: body.words, value: body.text },
      { role: 'html', contenttype: 'text/html', value: body.html },
    ],
    subjects: [
      ...(section === undefined ? [] : [{ name: section, rel: 'section' }]),
      ...tags.map((name) => ({ name, rel: 'about' })),
    ],
    people: [...authors.map((name) => ({ name, rel: 'author' })), ...editors.map((name) => ({ name, rel: 'editor' }))],
    ...(place === undefined ? {} : { places: [{ name: place, rel: 'dateline' }] }),
    ...(agency === undefined ? {} : { infosources: [{ name: agency }] }),
    ...(image === undefined ? {} : { associations: [picture(image)] }),
  };
}

function picture({ url, width, height, type, alt, caption, credit }: RecordImage): object {
  return {
    name: 'main picture',
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
