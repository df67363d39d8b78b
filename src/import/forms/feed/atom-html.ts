import { elementsOf, escaped, innerHtml, wholeText, type XmlElement } from '../../reading/xml/xml-element.ts';
import { decodeText } from '../../sources/encoding/decode-text.ts';
import { unreadableReason } from '../../sources/encoding/unreadable-error.ts';

/**
 * The first text of some Atom elements as HTML; empty if there is none. `type` says what the text is: plain text, escaped HTML
 * or markup. In Atom 0.3 it is a media type, and `mode` says how the text is written.
 */
export function atomHtml(elements: readonly XmlElement[]): string {
  const texts = elements.map((element) => ({ element, html: htmlOf(element) })).filter(({ html }) => html !== '');
  const best = texts.find(({ element }) => /html/i.test(element.attributes.type ?? ''));
  return (best ?? texts[0])?.html ?? '';
}

function htmlOf(element: XmlElement): string {
  const { type = 'text', mode } = element.attributes;
  if (/^multipart\//i.test(type)) return atomHtml(elementsOf(element, 'content'));
  const isMarkup = element.children.some((child) => typeof child !== 'string');
  if (isMarkup || /xhtml|\+xml/i.test(type)) return innerHtml(element).trim();
  // A media type that is no text, such as that of a picture.
  if (/\//.test(type) && !/^text\/|xml$/i.test(type)) return '';
  const written = wholeText(element).trim();
  const text = mode === 'base64' ? decoded(written) : written;
  return /html/i.test(type) || mode === 'escaped' ? text : escaped(text);
}

// Other letters than those of base64, and bytes that are no text, such as a picture under the type of a text, give none.
function decoded(base64: string): string {
  if (!/^[\w+/=\s-]*$/.test(base64)) return '';
  try {
    return decodeText(Buffer.from(base64, 'base64')).text.trim();
  } catch (error) {
    if (unreadableReason(error) === undefined) throw error;
    return '';
  }
}
