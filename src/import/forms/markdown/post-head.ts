import { posix } from 'node:path';
import { sha256 } from '../../../language/hashing/sha256.ts';
import { dateFromPath } from '../../reading/dates/date-from-path.ts';
import { falseZoneOf } from '../../reading/dates/false-zone.ts';
import { frontDate } from '../../reading/dates/front-date.ts';
import type { Note } from '../../reading/draft/draft.ts';
import { fieldValue, textField } from '../../reading/json/field-values.ts';
import type { JsonObject } from '../../reading/json/json-object.ts';
import { decodeText } from '../../sources/encoding/decode-text.ts';
import { unreadableReason } from '../../sources/encoding/unreadable-error.ts';
import type { Origin } from '../../sources/origin.ts';
import { type NoArticle, refusal, skip } from '../../sources/refusal.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import { isIndex, type NameRecord, nameRecord } from './front/name-records.ts';
import { readFrontMatter } from './front/read-front-matter.ts';
import { splitFrontMatter } from './front/split-front-matter.ts';
import { titleFromName } from './front/title-from-name.ts';
import { expiryOf, notPostReason, type PostRules } from './not-post-reason.ts';

/** A post whose text is not converted yet. */
export interface PostHead {
  readonly origin: Origin;
  readonly fields: JsonObject;
  readonly title: string;
  /** See `writtenDate`. */
  readonly date: string;
  /** The last part of its old URL. */
  readonly name: string;
  readonly body: string;
  readonly notes: readonly Note[];
}

/** A file that gives a name to posts, and is not a post itself. */
export interface NameRecordFile {
  readonly record: NameRecord;
  readonly skipped: NoArticle;
}

const documentation =
  /(?:^|\/)(?:readme|license|licence|changelog|contributing|code_of_conduct|security|authors|todo)(?:\.[a-z]+)?\.(?:md|markdown|mdx)$/i;

// A post in a folder of its own: 2022-10-05-a/index.md
const datedFolder = /(?:^|\/)\d{4}-\d{1,2}-\d{1,2}[^/]*\/index\.[a-z]+$/i;

/** Reads the front matter of a file: it is a post, a name for posts, or neither. */
export async function readPostHead(file: SourceFile, rules: PostRules): Promise<PostHead | NameRecordFile | NoArticle> {
  try {
    const bytes = await file.bytes();
    const origin: Origin = { file: file.name, sha256: sha256(bytes), pathHash: file.pathHash };
    const { text, doubt } = decodeText(bytes);
    const split = splitFrontMatter(text);
    if (!split) return refusal(origin, 'the front matter does not end; end it with a line "---"', 1);
    const head = readFrontMatter(split);
    if ('reason' in head) return refusal(origin, head.reason, head.line);
    const notes: Note[] = doubt === undefined ? [] : [{ kind: 'unsure', field: 'body', message: doubt }];
    if (split.isLate)
      notes.push({
        kind: 'changed',
        message: 'the front matter begins below an empty line, where other programs do not see it',
      });
    return classify(origin, head.fields, split.body, { notes, rules });
  } catch (error) {
    const reason = unreadableReason(error);
    if (reason !== undefined) return refusal({ file: file.name }, reason);
    throw error;
  }
}

function classify(
  origin: Origin,
  fields: JsonObject,
  body: string,
  { notes, rules }: { readonly notes: Note[]; readonly rules: PostRules },
): PostHead | NameRecordFile | NoArticle {
  const { file } = origin;
  const written = [
    'date',
    'publishdate',
    'pubdate',
    'published_at',
    'publisheddate',
    'published',
    'created',
    'datetime',
  ].find((name) => frontDate(fieldValue(fields, name)) !== undefined);
  const date = written === undefined ? undefined : frontDate(fieldValue(fields, written));
  const record = date === undefined && !datedFolder.test(file) ? nameRecord(file, fields) : undefined;
  if (record)
    return {
      record,
      skipped: skip(origin, `is not an article: it holds the name "${record.name}" for "${record.collection}"`),
    };
  if (isIndex(file) && posix.basename(file).startsWith('_'))
    return skip(origin, 'is a list page, without text of its own');
  if (documentation.test(file)) return skip(origin, 'is documentation of the source folder, not an article');
  const reason = notPostReason(file, withLowerCaseNames(fields), rules);
  if (reason !== undefined) return skip(origin, reason);
  const dateOrPathDate = date ?? dateFromPath(file);
  const writtenDate = textField(fields, 'date');
  const problem =
    writtenDate === undefined
      ? 'no date found, neither in the fields nor in the file name'
      : `not a date: "${writtenDate.slice(0, 60)}"`;
  if (date === undefined && writtenDate !== undefined && Date.parse(writtenDate.slice(0, 10)) > rules.now)
    return refusal(origin, `"date" is in the future: ${writtenDate.slice(0, 60)}`);
  if (dateOrPathDate === undefined) return refusal(origin, problem);
  if (date === undefined && writtenDate !== undefined)
    notes.push({
      kind: 'unsure',
      field: 'date',
      message: `${problem}; read from the file name`,
    });
  const falseZone = written === undefined ? undefined : falseZoneOf(textField(fields, written));
  if (falseZone !== undefined)
    notes.push({
      kind: 'unsure',
      field: 'date',
      message: `the time zone "${falseZone}" does not exist; it was left out`,
    });
  const expiry = expiryOf(fields, rules.now);
  if (expiry !== undefined)
    notes.push({ kind: 'dropped', field: 'expiryDate', message: `its site did not show it after ${expiry}` });
  const heading = /^[^\S\r\n\u2028\u2029]*#[ \t]+(\S.*)$/m.exec(body.slice(0, 2000))?.[1];
  const stated = textField(fields, 'title', 'headline', 'name') ?? heading;
  const title = stated ?? titleFromName(file);
  if (title === undefined) return refusal(origin, 'no headline found');
  if (stated === undefined)
    notes.push({ kind: 'unsure', field: 'title', message: 'the post has no title; it was read from the file name' });
  return { origin, fields, title, date: dateOrPathDate, name: urlName(file, fields, title), body, notes };
}

// The last part of the old URL, so that readers recognise the new one.
function urlName(file: string, fields: JsonObject, title: string): string {
  const slug = textField(fields, 'slug');
  if (slug !== undefined && /[\p{L}\p{N}]/u.test(slug)) return slug.split('/').findLast((part) => part !== '') ?? slug;
  const own = isIndex(file)
    ? (posix.dirname(file).split('/').at(-1) ?? '')
    : posix.basename(file).replace(/\.[^.]*$/, '');
  const bare = own.replace(/^\d{4}-\d{1,2}-\d{1,2}[-_ ]?/, '').replace(/\.[a-z]{2}$/i, '');
  return /\p{L}/u.test(bare) ? bare : title;
}

function withLowerCaseNames(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
}
