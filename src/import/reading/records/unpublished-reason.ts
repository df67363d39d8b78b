import { isObject, type JsonObject, stringIn } from '../json/json-object.ts';

const unpublished =
  /^(?:draft|auto-draft|trash(?:ed)?|deleted|removed|private|pending(?: review)?|(?:un|not )published|scheduled|future|inherit|hidden|spam|rejected|(?:in|needs)[ _-]review|offline|disabled|inactive|withheld|cancell?ed|killed|embargoed|locked|brouillon|borrador|rascunho|bozza|entwurf|concept|kladde|kladd|utkast|luonnos|szkic|taslak|draf|черновик|чернетка|مسودة|پیش‌نویس|مسودہ|ड्राफ़?्ट|मसौदा|प्रारूप|খসড়া|草稿|下書き|초안)$/iu;
const published =
  /^(?:publish(?:ed)?|publi(?:c|cado|cada)|publié|veröffentlicht|pubblicato|опубликовано|प्रकाशित|প্রকাশিত|منشور|شائع|live|approved|active|final|archived?|online|visible|done|posted|sent|on|ok|usable|expired|\d+)$/iu;
const notPublic =
  /^(?:private|hidden|members|paid|only_paid|founding|password(?:[ -]?protected)?|protected|restricted|unlisted|internal|subscribers)$/i;
const otherTypes =
  /^(?:page|attachment|revision|nav_menu_item|comment|template|settings?|wp_(?:block|template|template_part|navigation|global_styles)|custom_css)$/i;
const statuses = [
  'status',
  'post_status',
  '_status',
  'state',
  'workflow_state',
  'moderation_state',
  'publication_status',
  // The columns of Drupal's lists.
  'Status',
  'Published status',
  'Publishing status',
  'Moderation state',
];
const draftMarks = ['draft', 'isDraft', 'isdraft', 'is_draft'];
const hiddenMarks = ['private', 'hidden', 'deleted', 'trashed', 'unlisted', 'protected'].flatMap((mark) => [
  mark,
  `is_${mark}`,
  `is${mark}`,
  `is${mark.charAt(0).toUpperCase()}${mark.slice(1)}`,
]);
const visibilities = ['visibility', 'Visibility', 'privacy'];
const passwords = ['password', 'post_password'];
/** The names of the day before which a record is not for the public. */
const embargoes = ['embargo', 'embargoed', 'embargo_date', 'embargo_until', 'publishdate', 'publishDate', 'publish_up'];
const publishedMarks = ['published', 'Published', 'isPublished', 'ispublished', 'is_published'];

/** Why a record of a content system is not a published article at the time `now`; undefined if it is. */
export function unpublishedReason(record: JsonObject, now: number): string | undefined {
  const values = withPlainMarks(record);
  const status = stringIn(values, ...statuses);
  if (status !== undefined && unpublished.test(status.trim())) return `is not published: its status is "${status}"`;
  if (draftMarks.some((name) => isSet(values[name]))) return 'is a draft';
  const hidden = hiddenReason(values, now);
  if (hidden !== undefined) return hidden;
  const off = publishedMarks.find((name) => isOff(values[name]));
  if (off !== undefined) return `is not published: "${off}" is ${String(values[off])}`;
  // Drupal writes 1 for published, Joomla also 2 for archived and -2 for trash.
  const mark = statuses.find((name) => isOff(values[name]) || /^-\d$/.test(String(values[name])));
  if (mark !== undefined) return `is not published: "${mark}" is ${String(values[mark])}`;
  const type = stringIn(values, 'type', 'post_type');
  if (type !== undefined && otherTypes.test(type)) return `is not a post: its type is "${type}"`;
  const { sys } = values;
  return isObject(sys) && sys.archivedAt !== undefined ? 'is archived' : undefined;
}

/** A doubt about a status that names no known state. */
export function statusDoubt(record: JsonObject): string | undefined {
  const status = stringIn(record, ...statuses)?.trim() ?? '';
  const isKnown = status === '' || published.test(status) || isOff(status) || isSet(status);
  return isKnown ? undefined : `it is not known whether it was published: its status is "${status.slice(0, 60)}"`;
}

function hiddenReason(values: JsonObject, now: number): string | undefined {
  const visibility = stringIn(values, ...visibilities)?.trim();
  if (visibility !== undefined && notPublic.test(visibility)) return `is not public: its visibility is "${visibility}"`;
  const mark = hiddenMarks.find((name) => isSet(values[name]));
  if (mark !== undefined) return `is not public: "${mark}" is ${String(values[mark])}`;
  // Joomla: 1 is for everyone, 2 for members, 3 for editors.
  const level = values.fulltext === undefined ? undefined : stringIn(values, 'access');
  if (level !== undefined && /^[2-9]$/.test(level)) return `is not public: its access level is ${level}`;
  // The interface of WordPress keeps the mark beside the text.
  const { content } = values;
  const isLocked = passwords.some((name) => stringIn(values, name)?.trim()) || (isObject(content) && content.protected);
  if (isLocked === true) return 'is locked with a password';
  const embargo = embargoes.find((name) => dayIn(values[name]) > now);
  return embargo === undefined ? undefined : `is not published before ${String(values[embargo]).slice(0, 10)}`;
}

// The time of a day such as 2020-05-06 or 2020-05-06 10:00; -1 if there is none.
function dayIn(value: unknown): number {
  if (value instanceof Date) return value.getTime();
  const time = typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value.slice(0, 10)) : -1;
  return Number.isNaN(time) ? -1 : time;
}

// Drupal wraps the values of its fields: `"status": [{ "value": false }]`, `"type": [{ "target_id": "page" }]`.
function withPlainMarks(record: JsonObject): JsonObject {
  const names = [...statuses, ...draftMarks, ...publishedMarks, 'type'].filter((name) => Array.isArray(record[name]));
  if (names.length === 0) return record;
  return { ...record, ...Object.fromEntries(names.map((name) => [name, markIn(record[name])])) };
}

function markIn(value: unknown): unknown {
  const [first] = Array.isArray(value) && value.length === 1 ? value : [value];
  return isObject(first) ? (first.value ?? first.target_id ?? value) : value;
}

function isSet(value: unknown): boolean {
  return value === true || value === 1 || (typeof value === 'string' && /^(?:true|yes|1)$/i.test(value.trim()));
}

function isOff(value: unknown): boolean {
  return value === false || value === 0 || (typeof value === 'string' && /^(?:false|no|off|0)$/i.test(value.trim()));
}
