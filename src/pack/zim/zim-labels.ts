import { slug } from '../../language/addresses/slug.ts';
import type { Site } from '../../settings/site.ts';
import { languageCode } from './language-code.ts';

/** The metadata of a ZIM file. */
export interface ZimLabels {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly publisher: string;
  readonly name: string;
  readonly source: string;
}

/** Limits in characters. Tools that list ZIM files fail on longer texts. */
const longest = { title: 30, description: 80 } as const;

export function zimLabels({ title, tagline, language, publisher, url }: Site): ZimLabels {
  const own = (text: Readonly<Record<string, string>>) => text[language] ?? Object.values(text)[0] ?? '';
  const code = languageCode(language);
  return {
    title: cut(own(title), longest.title),
    description: cut(own(tagline), longest.description),
    language: code,
    publisher,
    name: `${slug(own(title))}_${code}`,
    source: url,
  };
}

/** Cuts a text to a length without splitting a grapheme. */
function cut(text: string, length: number): string {
  let short = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (short.length + segment.length > length) break;
    short += segment;
  }
  return short;
}
