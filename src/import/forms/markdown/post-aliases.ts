import { listField, textField } from '../../reading/json/field-values.ts';
import type { JsonObject } from '../../reading/json/json-object.ts';

/**
 * The old addresses of a post that its front matter states: those that redirected to it, and its own permanent link. A permanent link
 * with placeholders, such as `/:year/:title/`, is a pattern and no address.
 */
export function postAliases(fields: JsonObject): readonly string[] {
  const stated = [...statedAliases(fields), textField(fields, 'permalink', 'url') ?? ''];
  const plain = stated.map((path) => path.trim()).filter((path) => path !== '' && !/[{\s]|:(?!\/\/)/.test(path));
  return plain.map((path) => (/^(?:https?:\/)?\//.test(path) ? path : `/${path.replace(/^\.\//, '')}`));
}

/** The addresses that redirect to a post, as written. */
export function statedAliases(fields: JsonObject): readonly string[] {
  return listField(fields, 'aliases', 'alias', 'redirect_from');
}
