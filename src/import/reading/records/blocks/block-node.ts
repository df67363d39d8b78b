import { isObject, type JsonObject, stringIn } from '../../json/json-object.ts';

/** A block or a piece of text of an editor that saves JSON, in the same shape for all of them. */
export interface BlockNode {
  /** In lower case, without a namespace: "core/list-item" => "list-item". */
  readonly type: string;
  /** The fields of the block, and those that its editor keeps in a field of their own. */
  readonly fields: JsonObject;
  readonly children: readonly unknown[];
}

const typeFields = ['type', 'nodeType', 'blockName', '_type', '__component', 'kind'] as const;
const inner = ['data', 'attrs', 'attributes', 'props', 'fields', 'metadata'] as const;
const lists = [
  'children',
  'content',
  'innerBlocks',
  'blocks',
  'content_elements',
  'rich_text',
  'nodes',
  'leaves',
] as const;

/** Whether a value is a block of a text: an object with a type, or a piece of text. */
export function isTextBlock(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  return typeFields.some((name) => typeof value[name] === 'string') || isGutenberg(value);
}

function isGutenberg({ name, attributes }: JsonObject): boolean {
  return typeof name === 'string' && (isObject(attributes) || /^core\//.test(name));
}

/** The node of an object. */
export function blockNode(object: JsonObject): BlockNode {
  const written = stringIn(object, ...typeFields) ?? (isGutenberg(object) ? stringIn(object, 'name') : undefined) ?? '';
  const own = object[written];
  const fields = Object.assign({}, object, ...[...inner.map((name) => object[name]), own].filter(isObject));
  // Portable Text has one type for paragraphs, headings and list items.
  const style = written === 'block' ? (stringIn(fields, 'listItem') ?? stringIn(fields, 'style')) : undefined;
  const type = (style ?? written).toLowerCase().replace(/^[\w-]+[/.](?=\w)/, '');
  const children = lists.map((name) => fields[name]).find((value) => Array.isArray(value) && value.length > 0);
  return { type, fields, children: Array.isArray(children) ? children : [] };
}
