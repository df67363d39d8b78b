import { filledFields } from '../../../articles/model/fields.ts';
import type { Note } from '../draft/draft.ts';
import { isAgency } from '../people/agency.ts';
import type { SourcePicture } from '../pictures/head-picture.ts';
import type { SourceRecord } from '../records/source-record.ts';
import { untaggedHtml } from '../records/text-html.ts';
import {
  elementAt,
  elementsBelow,
  elementsOf,
  innerHtml,
  textUnder,
  wholeText,
  type XmlElement,
} from '../xml/xml-element.ts';
import { othersOf } from './byline-people.ts';
import { nitfPeople } from './nitf-people.ts';
import { normDate, type PublishStatus, publishedAt } from './status.ts';

// Elements that have other names in HTML.
const htmlNames: Readonly<Record<string, string>> = {
  hl1: 'h2',
  hl2: 'h2',
  block: 'div',
  bq: 'blockquote',
  'nitf-table': 'div',
};

/** The record of an NITF document, and whether it may be published. */
export function nitfRecord(nitf: XmlElement): SourceRecord & PublishStatus {
  const docdata = elementAt(nitf, 'head', 'docdata');
  const pubdata = elementAt(nitf, 'head', 'pubdata')?.attributes ?? {};
  const head = elementAt(nitf, 'body', 'body.head');
  const hedline = elementAt(head, 'hedline');
  const norm = (name: string): string | undefined => normDate(elementAt(docdata, name)?.attributes.norm);
  const status = docdata?.attributes['management-status'];
  const embargoed = status === 'embargoed' ? (norm('date.release') ?? '') : norm('date.release');
  const dateline = elementAt(head, 'dateline');
  const media = elementsBelow(nitf, 'media').find(({ attributes }) =>
    /image|photo/i.test(attributes['media-type'] ?? ''),
  );
  const content = elementAt(nitf, 'body', 'body.content');
  const subjects = elementsBelow(nitf, 'tobject.subject').map(
    ({ attributes }) => attributes['tobject.subject.type'] ?? '',
  );
  const people = nitfPeople(head ?? nitf);
  const keys = elementsBelow(nitf, 'keyword').map(({ attributes }) => attributes.key ?? '');
  const bodyNotes: Note[] = [];
  const html =
    content === undefined
      ? ''
      : untaggedHtml(innerHtml({ ...content, children: withoutMedia(content, media) }), bodyNotes);
  return {
    ...filledFields({
      id: elementAt(docdata, 'doc-id')?.attributes['id-string'],
      title: textUnder(hedline, 'hl1') ?? textUnder(elementAt(nitf, 'head'), 'title'),
      published: publishedAt(
        norm('date.issue') ?? normDate(pubdata['date.publication'] ?? dateOf(dateline)),
        embargoed,
      ),
      summary: summaryOf(elementAt(head, 'abstract')) ?? textUnder(hedline, 'hl2'),
      section: pubdata['position.section'],
      site: pubdata.name,
      edition: pubdata['edition.name'],
      issue: pubdata.issue ?? pubdata.number,
      page: pubdata['position.sequence'],
      rights: copyrightOf(elementAt(docdata, 'doc.copyright')),
      agency: textUnder(head, 'distributor') ?? people.titles.find(isAgency),
      place: textUnder(dateline, 'location')?.replace(/\s+/g, ' '),
      lang: languageOf(nitf),
      series: elementAt(docdata, 'series')?.attributes['series.name'],
      url: elementAt(docdata, 'ex-ref')?.attributes['ex-ref'],
      image: imageOf(media),
    }),
    html,
    authors: people.authors,
    tags: [...new Set([...keys, ...subjects])].filter((tag) => tag !== ''),
    ...othersOf(people, bodyNotes),
    status,
    embargoed,
  };
}

// The document type has "baselang" at the root; some agencies write the attributes of XML and HTML, there or at the body.
function languageOf(nitf: XmlElement): string | undefined {
  const places = [nitf, elementAt(nitf, 'body'), elementAt(nitf, 'body', 'body.content')];
  return places
    .flatMap((place) => ['xml:lang', 'baselang', 'lang'].map((name) => place?.attributes[name]?.trim() ?? ''))
    .find((lang) => lang !== '');
}

// <doc.copyright year="1999" holder="Daily News"/> => © 1999 Daily News
function copyrightOf(copyright: XmlElement | undefined): string | undefined {
  const { year, holder } = copyright?.attributes ?? {};
  return holder === undefined || holder.trim() === '' ? undefined : ['©', year, holder].filter(Boolean).join(' ');
}

function dateOf(dateline: XmlElement | undefined): string | undefined {
  return elementAt(dateline, 'story.date')?.attributes.norm;
}

function summaryOf(abstract: XmlElement | undefined): string | undefined {
  return abstract === undefined ? undefined : wholeText(abstract).replace(/\s+/g, ' ').trim();
}

function imageOf(media: XmlElement | undefined): SourcePicture | undefined {
  const src = elementsOf(media ?? { name: '', attributes: {}, children: [] }, 'media-reference')[0]?.attributes.source;
  if (src === undefined) return undefined;
  const alt = elementAt(media, 'media-reference')?.attributes['alternate-text'];
  return {
    src,
    ...filledFields({ alt, caption: textUnder(media, 'media-caption'), credit: textUnder(media, 'media-producer') }),
  };
}

// The head picture is left out of the text. Others stay as pictures.
function withoutMedia(content: XmlElement, head: XmlElement | undefined): XmlElement['children'] {
  return content.children.flatMap((child): (XmlElement | string)[] => {
    if (typeof child === 'string') return [child];
    if (child === head) return [];
    if (child.name !== 'media')
      return [{ ...child, name: htmlNames[child.name] ?? child.name, children: withoutMedia(child, head) }];
    const picture = imageOf(child);
    if (!picture) return [];
    const image = { name: 'img', attributes: { src: picture.src, alt: picture.alt ?? '' }, children: [] };
    return [
      {
        name: 'figure',
        attributes: {},
        children: [image, { name: 'figcaption', attributes: {}, children: [picture.caption ?? ''] }],
      },
    ];
  });
}
