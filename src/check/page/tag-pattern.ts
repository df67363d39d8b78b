const attribute = /([^\s="]+)(?:="([^"]*)")?/g;

/** Attributes, in lower case, whose value no rule of `htmlRules` looks at if it is not empty. */
const freeAttributes = new Set([
  ...['href', 'src', 'srcset', 'poster', 'cite', 'content', 'download', 'value', 'placeholder', 'alt', 'title'],
  ...['datetime', 'lang', 'hreflang', 'aria-label', 'id', 'start'],
  ...['d', 'points', 'transform', 'viewbox', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry'],
]);
/** Attributes whose value must be a number on some elements. */
const sizes = new Set(['width', 'height']);
/** Characters as templates escape them. */
const knownReference = /&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+);/gi;

/** Whether no rule distinguishes a text from other such texts. */
export function isPlainText(text: string): boolean {
  return !text.includes('>') && (!text.includes('&') || !text.replace(knownReference, '').includes('&'));
}

/**
 * The attributes of a tag, without the values that no rule looks at. `labelled` has the ids that labels name; the element with such an
 * id is saved there.
 */
export function tagPattern(name: string, attributes: string, labelled: Map<string, string>): string {
  if (attributes === '') return '';
  const isInstruction = /\shttp-equiv=/i.test(attributes);
  return attributes.replace(attribute, (source, written: string, value: string | undefined) => {
    const key = written.toLowerCase();
    if (value === undefined) return source;
    if (sizes.has(key)) return `${key}=${value.replace(/^\d+$/, '0')}`;
    if (key === 'id' && labelled.has(value)) labelled.set(value, name);
    const isFree = freeAttributes.has(key) || key.startsWith('data-');
    return isFree && !(isInstruction && key === 'content') && isOrdinary(key, value) ? `${key}=*` : source;
  });
}

function isOrdinary(name: string, value: string): boolean {
  if (!/\S/.test(value) || /[\n\r<>]/.test(value) || !isPlainText(value)) return false;
  return name !== 'id' || !/\s/.test(value);
}
