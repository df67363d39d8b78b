import { isObject, type JsonObject, stringIn } from '../../json/json-object.ts';
import { escaped } from '../../xml/xml-element.ts';

/** Tags by the names that editors give to marks of text. */
const tags: readonly (readonly [string, RegExp])[] = [
  ['strong', /^(?:bold|strong|b)$/i],
  ['em', /^(?:italic|em|emphasis|i)$/i],
  ['s', /^(?:strike(?:-?_?through)?|del|s)$/i],
  ['code', /^(?:code|inlinecode)$/i],
  ['sub', /^sub(?:script)?$/i],
  ['sup', /^sup(?:er)?(?:script)?$/i],
];
/** The bits of the formats of Lexical: https://github.com/facebook/lexical, `TEXT_TYPE_TO_FORMAT`. */
const bits: Readonly<Record<string, number>> = { strong: 1, em: 2, s: 4, code: 16, sub: 32, sup: 64 };

/** The HTML of a piece of text with its marks. `definitions` are those that marks name by key, as in Portable Text. */
export function inlineHtml(text: string, fields: JsonObject, definitions: readonly unknown[] = []): string {
  const marks = [fields.marks, fields.annotations].flatMap((value) => (Array.isArray(value) ? value : []));
  const named = marks.map((mark) => (typeof mark === 'string' ? mark : (stringIn(mark, 'type', '_type') ?? '')));
  const format = typeof fields.format === 'number' ? fields.format : 0;
  const flags = isObject(fields.annotations) ? { ...fields, ...fields.annotations } : fields;
  const set = Object.keys(flags).filter((name) => flags[name] === true);
  const used = tags.filter(
    ([tag, names]) => (format & (bits[tag] ?? 0)) !== 0 || [...named, ...set].some((name) => names.test(name)),
  );
  const inner = used.reduceRight((html, [tag]) => `<${tag}>${html}</${tag}>`, escaped(text));
  const links = marks.map(
    (mark) => addressOf(mark) ?? addressOf(definitions.find((item) => stringIn(item, '_key') === mark)),
  );
  const href = links.find((address) => address !== undefined) ?? stringIn(fields, 'href');
  return href === undefined ? inner : linkHtml(href, inner);
}

/** A link around HTML. */
export function linkHtml(href: string, inner: string): string {
  return `<a href="${quotedValue(href)}">${inner === '' ? escaped(href) : inner}</a>`;
}

/** Text as the value of an attribute. */
export function quotedValue(text: string): string {
  return escaped(text).replaceAll('"', '&quot;');
}

function addressOf(mark: unknown): string | undefined {
  if (!isObject(mark)) return undefined;
  return stringIn(mark, 'href', 'url') ?? addressOf(mark.attrs ?? mark.data);
}
