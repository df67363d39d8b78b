import { type Byline, readByline } from '../../people/read-byline.ts';
import { isPictureCredit } from '../credits/picture-line.ts';

const sentenceWords = 5;
// News / Abroad
const breadcrumbs = /^[^/>»›]{1,24}(?:\s[/>»›]\s[^/>»›]{1,24})+$/u;

/** Whether a line names the authors or editors. */
export function isCreditLine(text: string): boolean {
  const read = readByline(text);
  return read !== undefined && (read.authors.length > 0 || read.editors.length > 0) && !isSentence(text, read);
}

// "Three old harbours closed by Storm Ylva" is a sentence. A credit has a date, a colon, or few words before the name.
function isSentence(text: string, { authors, editors, published, updated }: Byline): boolean {
  if (published !== undefined || updated !== undefined || /[:：]/u.test(text)) return false;
  const [first = 0] = [...authors, ...editors].map((name) => text.indexOf(name)).filter((at) => at >= 0);
  return text.slice(0, first).trim().split(/\s+/).length >= sentenceWords;
}

/** Whether a line is the credit of a picture or the path of the page. */
export function isPageLine(text: string): boolean {
  return isPictureCredit(text) || breadcrumbs.test(text);
}
