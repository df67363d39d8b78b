import type { BodyElement } from '../../reading/body/body-element.ts';
import { elementsWithClass, textOfClass } from '../../reading/body/elements-with-class.ts';

/**
 * Whether a page is a response to a story. The export gives a response the beginning of its text as the title. A text of more
 * than `longest` characters, or with headings or pictures, may as well be a story without a headline.
 */
export function isResponse(page: BodyElement, longest: number): boolean {
  const [body] = elementsWithClass(page, 'e-content');
  const written = textOfClass(page, 'p-name') ?? '';
  const title = withoutEllipsis(written);
  if (!body || title === '') return false;
  const blocks = body.querySelectorAll('h1,h2,h3,h4,h5,h6,p,blockquote,pre,li').map(textOf);
  const [first = '', second = ''] = blocks.filter((text) => text !== '');
  const isCut = title !== written;
  if (withoutEllipsis(first) === title && (isCut ? second.startsWith(title) : second === title)) return true;
  const hasHeadings = body.querySelector('h1,h2,h3,h4,h5,h6,figure') !== null;
  return !hasHeadings && first.startsWith(title) && textOf(body).length <= longest;
}

function textOf(element: BodyElement): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

function withoutEllipsis(text: string): string {
  return text.replace(/(?:…|\.\.\.)$/, '').trim();
}
