import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newArticle } from '../../src/import/new-article.ts';
import { recordText, upgradeRecordFile } from '../../src/report/upgrade/upgrade-record.ts';
import { ArgumentError } from './read-arguments.ts';

/** What a new archive begins with. */
export interface NewArchive {
  readonly title: string;
  readonly language: string;
  readonly url: string;
  readonly timeZone: string;
}

const words: Readonly<Record<string, { readonly tagline: string; readonly headline: string; readonly text: string }>> =
  {
    en: {
      tagline: 'An archive of news',
      headline: 'The archive begins',
      text: 'This is the first article. Write your own, and delete this file.',
    },
    hi: {
      tagline: 'समाचारों का संग्रह',
      headline: 'संग्रह की शुरुआत',
      text: 'यह पहला लेख है। अपना लेख लिखिए, और इस फ़ाइल को हटा दीजिए।',
    },
    ur: {
      tagline: 'خبروں کا ذخیرہ',
      headline: 'ذخیرے کا آغاز',
      text: 'یہ پہلا مضمون ہے۔ اپنا مضمون لکھیے، اور اس فائل کو حذف کر دیجیے۔',
    },
  };

/** Guesses the settings from the folder's name and the system's language, such as `hi_IN.UTF-8`. */
export function guessSettings(folder: string, systemLanguage: string): NewArchive {
  const name = folder.replace(/[-_]+/g, ' ').trim();
  const tag = systemLanguage.slice(0, 2);
  return {
    title: name === '' ? 'Archive' : name.charAt(0).toUpperCase() + name.slice(1),
    language: Object.hasOwn(words, tag) ? tag : 'en',
    url: 'https://archive.example/',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** Writes the files that a new archive lacks. An archive with articles gets no first one. */
export function writeNewArchive(
  folder: string,
  archive: NewArchive,
  now: Date,
): { readonly written: readonly string[]; readonly kept: readonly string[] } {
  const texts = words[archive.language];
  if (!texts) {
    const known = Object.keys(words).join(', ');
    throw new ArgumentError(`--language ${archive.language}: the interface has no texts in it yet. It has ${known}.`);
  }
  if (!URL.canParse(archive.url) || !/^https?:/.test(archive.url))
    throw new ArgumentError(`--url ${archive.url}: is not a web address (write https://…)`);
  const { language, timeZone, title, url } = archive;
  const local = (text: string) => ({ [language]: text });
  const isInstalled = existsSync(join(folder, 'node_modules/sanchika/docs/site.schema.json'));
  const site = {
    ...(isInstalled ? { $schema: '../node_modules/sanchika/docs/site.schema.json' } : {}),
    ...{ title: local(title), tagline: local(texts.tagline), description: local(texts.tagline) },
    ...{ url, language, timeZone, publisher: title },
  };
  const files: [string, string][] = [
    ['_data/site.json', `${JSON.stringify(site, null, 2)}\n`],
    ['_data/vocabulary.json', '[]\n'],
    ['.gitignore', '_site/\n_editions/\n.cache/\n.*.sanchika/\nnode_modules/\n'],
    [upgradeRecordFile, recordText()],
  ];
  if (!hasFiles(join(folder, 'articles'))) {
    const article = newArticle(
      { title: texts.headline, lang: language, authors: [] },
      { site: { language, timeZone }, now: now.getTime() },
    );
    if ('problems' in article) throw new Error(article.problems.join('\n'));
    files.push([join('articles', article.path), `${article.text.trimEnd()}\n\n${texts.text}\n`]);
  }
  const isWritten = ([file, text]: [string, string]) => writeIfMissing(join(folder, file), text);
  const written = files.filter(isWritten);
  const names = (list: readonly [string, string][]) => list.map(([file]) => file.replaceAll('\\', '/'));
  return { written: names(written), kept: names(files.filter((file) => !written.includes(file))) };
}

function hasFiles(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).length > 0;
}

function writeIfMissing(file: string, text: string): boolean {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
