import { Parser } from 'htmlparser2';
import { detached } from '../words/detached.ts';

const entity = /&(?:#[0-9a-z]+|[a-z][a-z0-9]{0,40});?=?/gi;
const longest = 50;
const mostKnown = 4000;
const knownInText = new Map<string, string>();
const knownInValues = new Map<string, string>();

/** Text of a page with its entities as signs, by the rules of browsers: `&amp` without its `;` is one too. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(entity, (one) => once(one, knownInText, ofText)) : text;
}

/** The same for an attribute's value, where `&copy=1` and `&copyright` are none. */
export function decodeValue(value: string): string {
  return value.includes('&') ? value.replace(entity, (one) => once(one, knownInValues, ofValue)) : value;
}

// A page uses few different ones, so that a parser need not be fast to read them.
function once(one: string, known: Map<string, string>, read: (one: string) => string): string {
  const before = known.get(one);
  if (before !== undefined) return before;
  const found = read(one);
  if (known.size >= mostKnown) known.clear();
  if (one.length <= longest) known.set(detached(one), found);
  return found;
}

function ofText(one: string): string {
  let text = '';
  new Parser({ ontext: (piece) => (text += piece) }).end(`${one}<p>`);
  return text;
}

function ofValue(one: string): string {
  let found = '';
  new Parser({ onattribute: (_, value) => (found = value) }).end(`<p title="${one}">`);
  return found;
}
