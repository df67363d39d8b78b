import { isObject, type JsonObject, stringIn } from '../json/json-object.ts';

const unpublished =
  /^(?:draft|auto-draft|trash(?:ed)?|deleted|private|pending(?: review)?|(?:un|not )published|scheduled|future|inherit|hidden|spam|rejected|(?:in|needs) review)$/i;
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
const publishedMarks = ['published', 'Published', 'isPublished', 'ispublished', 'is_published'];

/** Why a record of a content system is not a published article; undefined if it is. */
export function unpublishedReason(record: JsonObject): string | undefined {
  const values = withPlainMarks(record);
  const status = stringIn(values, ...statuses);
  if (status !== undefined && unpublished.test(status.trim())) return `is not published: its status is "${status}"`;
  if (draftMarks.some((name) => isSet(values[name]))) return 'is a draft';
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
