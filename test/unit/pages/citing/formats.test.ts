import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../../src/pages/citing/bibtex.ts';
import type { Citation } from '../../../../src/pages/citing/citation.ts';
import { citedName } from '../../../../src/pages/citing/cited-name.ts';
import { cslJson } from '../../../../src/pages/citing/csl-json.ts';
import { ris } from '../../../../src/pages/citing/ris.ts';

const hindi: Citation = {
  title: 'झील ने क्या कहा? 50% “सच”',
  lang: 'hi',
  authors: ['मीरा जोशी', 'Arun van Rao'].map(citedName),
  day: '2023-07-07',
  publication: 'संचिका',
  publisher: 'संचिका',
  section: 'विश्व',
  url: 'https://x.example/2023/07/07/kim-shoigu.html',
};

describe('BibTeX', () => {
  test('keeps Devanagari, keeps a Hindi name together and inverts a Latin one', () => {
    expect(bibtex([hindi])).toBe(`@article{kim-shoigu-2023,
  author = {{मीरा जोशी} and van Rao, Arun},
  title = {{झील ने क्या कहा? 50\\% “सच”}},
  journal = {संचिका},
  year = {2023},
  month = jul,
  day = {7},
  publisher = {संचिका},
  url = {https://x.example/2023/07/07/kim-shoigu.html},
  language = {hi},
  langid = {hindi},
  entrysubtype = {newspaper},
}
`);
  });

  test('escapes every character of a title that TeX would run', () => {
    expect(bibtex([{ ...hindi, title: '{\\input} $5 & #1_a~b^c', authors: [] }])).toContain(
      'title = {{\\{\\textbackslash{}input\\} \\$5 \\& \\#1\\_a\\textasciitilde{}b\\textasciicircum{}c}}',
    );
  });

  test('uses the day as the key of an entry without a Latin file name', () => {
    const url = `https://x.example/${encodeURIComponent('किम')}.html`;
    expect(bibtex([{ ...hindi, url }])).toMatch(/^@article\{article-2023-07-07,\n/);
  });
});

test('RIS describes a newspaper article, with one line for each tag', () => {
  expect(ris([{ ...hindi, title: 'two\nlines' }]).split('\r\n')).toEqual([
    'TY  - NEWS',
    'AU  - मीरा जोशी',
    'AU  - van Rao, Arun',
    'TI  - two lines',
    'T2  - संचिका',
    'PY  - 2023',
    'DA  - 2023/07/07',
    'SE  - विश्व',
    'PB  - संचिका',
    'LA  - hi',
    'UR  - https://x.example/2023/07/07/kim-shoigu.html',
    'ER  - ',
    '',
  ]);
});

test('CSL-JSON contains a name undivided or in its parts', () => {
  expect(JSON.parse(cslJson([hindi]))).toEqual([
    {
      id: 'kim-shoigu-2023',
      type: 'article-newspaper',
      title: hindi.title,
      author: [{ literal: 'मीरा जोशी' }, { family: 'van Rao', given: 'Arun' }],
      issued: { 'date-parts': [[2023, 7, 7]] },
      'container-title': 'संचिका',
      section: 'विश्व',
      publisher: 'संचिका',
      language: 'hi',
      URL: hindi.url,
    },
  ]);
});

test('gives entries of a list different names', () => {
  const names = JSON.parse(cslJson([hindi, hindi, hindi])).map(({ id }: { id: string }) => id);
  expect(names).toEqual(['kim-shoigu-2023', 'kim-shoigu-2023-2', 'kim-shoigu-2023-3']);
  expect(bibtex([hindi, hindi]).match(/^@article\{[^,]+/gm)).toEqual([
    '@article{kim-shoigu-2023',
    '@article{kim-shoigu-2023-2',
  ]);
  expect(ris([hindi, hindi]).match(/^ER {2}-/gm)).toHaveLength(2);
});
