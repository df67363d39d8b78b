import type { Citation } from './citation.ts';
import { citationKeys } from './citation-key.ts';
import { type CitedName, familyFirst } from './cited-name.ts';

/** The names of languages in biblatex by language tag. */
const babel: Readonly<Record<string, string>> = {
  hi: 'hindi',
  en: 'english',
  ur: 'urdu',
  bn: 'bengali',
  mr: 'marathi',
  ta: 'tamil',
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Entries for BibTeX and biblatex, in UTF-8. biblatex reads `entrysubtype`, which marks a newspaper article. */
export function bibtex(citations: readonly Citation[]): string {
  const keys = citationKeys(citations);
  return citations.map((citation, index) => entryOf(citation, keys[index] ?? '')).join('\n');
}

function entryOf(citation: Citation, key: string): string {
  const { title, lang, authors, day, publication, publisher, url } = citation;
  const { translators = [], issn, edition, issue, page } = citation;
  const braced = (text: string | undefined) => (text === undefined ? undefined : `{${escaped(text)}}`);
  const langid = babel[lang.split('-')[0] ?? lang];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', authors.length > 0 ? `{${authors.map(person).join(' and ')}}` : undefined],
    ['translator', translators.length > 0 ? `{${translators.map(person).join(' and ')}}` : undefined],
    ['title', `{{${escaped(title)}}}`],
    ['journal', `{${escaped(publication)}}`],
    ['edition', braced(edition)],
    ['number', braced(issue)],
    ['pages', braced(page?.replace(/(?<=\d\p{L}?)-/gu, '--'))],
    ['issn', braced(issn)],
    ['year', `{${day.slice(0, 4)}}`],
    ['month', months[Number(day.slice(5, 7)) - 1]],
    ['day', `{${Number(day.slice(8))}}`],
    ['publisher', publisher === undefined ? undefined : `{${escaped(publisher)}}`],
    ['url', `{${url}}`],
    ['note', braced(citation.note)],
    ['language', `{${lang}}`],
    ['langid', langid === undefined ? undefined : `{${langid}}`],
    ['entrysubtype', '{newspaper}'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]));
  return `@article{${key},\n${lines.join('')}}\n`;
}

/** Braces keep a literal name whole. */
function person(name: CitedName): string {
  if ('literal' in name) return `{${escaped(name.literal)}}`;
  const { family, given, suffix } = name;
  return escaped(suffix === undefined ? familyFirst(name) : `${family}, ${suffix}, ${given}`);
}

const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escaped(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (sign) => signs[sign] ?? `\\${sign}`);
}
