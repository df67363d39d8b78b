import { type JsonObject, listIn, stringIn } from '../../reading/json/json-object.ts';

/**
 * The text with a role. ninjs 2 and 3 have lists of { role, value, contentType }. The main text has no role, or a role that
 * contains "main".
 */
export function textWithRole(item: JsonObject, name: string, role = /main|^$/i): string | undefined {
  const all = listIn(item, name);
  return stringIn(all.find((text) => role.test(stringIn(text, 'role') ?? '')) ?? all[0], 'value');
}
