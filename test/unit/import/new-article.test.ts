import { describe, expect, test } from 'vitest';
import { frontMatter } from '../../../src/articles/front-matter/front-matter.ts';
import { readFields } from '../../../src/articles/front-matter/read-fields.ts';
import { type NewArticle, newArticle } from '../../../src/import/new-article.ts';

const rules = { site: { timeZone: 'Asia/Kolkata', language: 'hi' }, now: Date.parse('2023-07-26T20:15:42Z') };
const made = (wanted: NewArticle) => {
  const file = newArticle(wanted, rules);
  if ('problems' in file) throw new Error(file.problems.join());
  return file;
};
const refusal = (wanted: NewArticle) => {
  const file = newArticle(wanted, rules);
  return 'problems' in file ? file.problems.join() : undefined;
};

describe('newArticle', () => {
  test('names the file by the headline in Latin letters, in the folder of its day', () => {
    const { path, text } = made({
      title: 'झील ने क्या कहा',
      date: '2023-07-27',
      section: 'world',
      authors: ['मीरा जोशी'],
    });
    expect(path).toBe('2023/07/27/jhil-ne-kya-kaha.md');
    expect(text).toBe(`---
title: झील ने क्या कहा
date: 2023-07-27
lang: hi
section: world
authors:
  - मीरा जोशी
# summary: the standfirst, in a sentence or two
# place: the place of the dateline
# tags: [person, place, subject]
# image: { src: photo.jpg, alt: what it shows, caption: …, credit: … }
---

`);
  });

  test('uses the current time of the archive, and the language of the headline', () => {
    const { path, text } = made({ title: 'What the lake said to all of us' });
    expect(path).toBe('2023/07/27/what-the-lake-said-to-all-of-us.md');
    expect(text).toContain('\ndate: 2023-07-27T01:45:00+05:30\nlang: en\n');
  });

  test.each(['yes: "no" & ---', '# 1', "'", '[x]', '{{ 7 }}', '- a', '2023'])(
    'writes front matter that reads back: %s',
    (title) => {
      const parts = frontMatter(made({ title, lang: 'en' }).text);
      if (!parts.ok) throw new Error(parts.issue.message);
      const read = readFields(parts.value, rules.site);
      expect(read.ok && read.fields.title).toBe(title);
      expect(parts.value.body).toBe('');
    },
  );

  test('gives a numeric headline a name that no list page has', () => {
    expect(made({ title: '1984', date: '2023-07-27' }).path).toBe('2023/07/27/story-1984.md');
  });

  test.each([
    [{ title: 'x', date: '0044-03-15' }, /^--date 0044-03-15: is not in the years 1000 to 9999 \(write a day from/],
    [{ title: 'x', date: 'tomorrow' }, /^--date tomorrow: is not a date \(write 2024/],
    [{ title: 'x', date: '2030-01-01' }, /"date" .*future/],
    [{ title: 'x', lang: 'not a language' }, /"lang" is not a language tag/],
  ])('refuses an article that could not be built: %j', (wanted, reason) => {
    expect(refusal(wanted)).toMatch(reason);
  });
});
