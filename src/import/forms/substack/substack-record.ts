import { filledFields } from '../../../articles/model/fields.ts';
import { type JsonObject, stringIn } from '../../reading/json/json-object.ts';
import type { SourceRecord } from '../../reading/records/source-record.ts';
import { escaped } from '../../reading/xml/xml-element.ts';
import { decodeText } from '../../sources/encoding/decode-text.ts';
import { letterHtml } from './letter-html.ts';

/** The article record of a row and its text. `site` is the URL of the publication, if the editor gave it. */
export function substackRecord(row: JsonObject, bytes: Uint8Array, site?: string): SourceRecord {
  const { text, doubt } = decodeText(bytes);
  const { html, notes } = letterHtml(text);
  const slug = /^\d+\.(.+)/.exec(stringIn(row, 'post_id') ?? '')?.[1];
  const sound = stringIn(row, 'podcast_url');
  const player = sound === undefined ? '' : `<audio src="${escaped(sound).replaceAll('"', '&quot;')}"></audio>`;
  return {
    ...filledFields({
      title: stringIn(row, 'title'),
      published: stringIn(row, 'post_date'),
      summary: stringIn(row, 'subtitle'),
      name: slug,
      url: site === undefined || slug === undefined ? undefined : `${site.replace(/(?<!\/)\/+$/, '')}/p/${slug}`,
    }),
    aliases: site === undefined && slug !== undefined ? [`/p/${slug}`] : [],
    html: `${player}${html}`,
    notes: doubt === undefined ? notes : [...notes, { kind: 'unsure', field: 'body', message: doubt }],
  };
}
