import { isObject, type JsonObject, stringIn } from '../../reading/json/json-object.ts';
import { ninjsBody } from './ninjs-body.ts';

const otherTypes = /^(?:picture|graphic|image|photo|animation|video|audio|event|planning_item)$/i;

/** The items of a file: one, a list, or an object around a list, as the interfaces of news services answer. */
export function ninjsItems(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value) || isItem(value)) return [value];
  const list = Object.values(value).find((inner) => Array.isArray(inner) && inner.some(isItem));
  return Array.isArray(list) ? list : [value];
}

/** Whether an object is an item by the names of its fields. */
export function isItem(value: unknown): value is JsonObject {
  return isObject(value) && ['uri', 'guid', 'headline', 'headlines'].some((name) => name in value);
}

/** The type of an item if that is not a text, such as `picture`. */
export function otherType(item: JsonObject): string | undefined {
  const type = stringIn(item, 'type');
  return type !== undefined && otherTypes.test(type) ? type : undefined;
}

/** The stories of a package that has no text of its own; undefined if an item is no such package. */
export function packedStories(item: JsonObject): readonly JsonObject[] | undefined {
  if (stringIn(item, 'type') !== 'composite' || ninjsBody(item) !== '') return undefined;
  return associatedItems(item).filter(
    (inner) => isItem(inner) && otherType(inner) === undefined && ninjsBody(inner) !== '',
  );
}

/** The items that belong to an item: a list, or named as in `associations.featuremedia`. */
export function associatedItems(item: JsonObject): readonly JsonObject[] {
  const { associations } = item;
  const all = Array.isArray(associations) ? associations : isObject(associations) ? Object.values(associations) : [];
  return all.filter(isObject);
}
