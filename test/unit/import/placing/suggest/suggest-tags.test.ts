import { describe, expect, it } from 'vitest';
import { suggestTags } from '../../../../../src/import/placing/suggest/suggest-tags.ts';
import type { Draft } from '../../../../../src/import/reading/draft/draft.ts';
import type { VocabularyEntry } from '../../../../../src/settings/vocabulary.ts';
import { startCpuTimer } from '../../../../cpu-timer.ts';
import { articleText, importFiles } from '../../import-files.ts';

const vocabulary: readonly VocabularyEntry[] = [
  { kind: 'place', names: { hi: 'उत्तर कोरिया', en: 'North Korea' }, aliases: ['DPRK'] },
  { kind: 'person', names: { hi: 'किम जोंग उन', en: 'Kim Jong Un' }, aliases: [] },
  { kind: 'section', names: { hi: 'खेल', en: 'Sports' }, aliases: [] },
  { kind: 'topic', names: { hi: 'रक्षा', en: 'Defence' }, aliases: [] },
];
const suggest = suggestTags(vocabulary);
const names = (title: string, body: string, lang = 'en', tags: readonly string[] = []) => {
  const origin = { file: 'a', sha256: 'b', pathHash: 'c' };
  const draft: Draft = {
    origin,
    title,
    body,
    lang,
    tags,
    authors: [],
    editors: [],
    source: {},
    pictures: [],
    notes: [],
  };
  return suggest(draft).map(({ name }) => name);
};
const far = 'So it goes on for a while. '.repeat(30);

describe('suggestTags', () => {
  it.each([
    [
      'the vocabulary by any name, and countries',
      'Kim Jong-un meets',
      'DPRK and Russia talked.',
      'en',
      ['Kim Jong Un', 'North Korea', 'Russia'],
    ],
    [
      'names in Hindi, as Hindi shows them',
      'किम जोंग उन से मुलाक़ात',
      'उत्तर कोरिया और रूस की रक्षा वार्ता।',
      'hi',
      ['किम जोंग उन', 'उत्तर कोरिया', 'रूस', 'रक्षा'],
    ],
    ['no part of an inflected or longer word', 'भारतीय टीम', 'रूसी और चीनी खिलाड़ी; रक्षात्मक खेल; ईरानियों।', 'hi', []],
    ['no section', 'Sports', 'Sports of the day.', 'en', []],
    ['no bird and no pronoun', 'The turkey and us', 'We roast a turkey; it is for us.', 'en', []],
    ['the longest name', 'South Korea', 'South Korea won.', 'en', ['South Korea']],
    ['no name across sentences', 'He went North. Korea', 'is far.', 'en', []],
    ['no address of a link', 'A page', '[here](https://x.example/France) is https://x.example/Spain', 'en', []],
  ])('finds %s', (_, title, body, lang, expected) => {
    expect(names(title, body, lang)).toEqual(expected);
  });

  it('ignores a name that occurs once, far down', () => {
    expect(names('A day', `${far}France was named.`)).toEqual([]);
    expect(names('A day', `${far}France was named. France again.`)).toEqual(['France']);
  });

  it('does not repeat an existing tag, in any language or spelling', () => {
    expect(names('Russia and DPRK', 'They met.', 'en', ['उत्तर कोरिया', 'RUSSIA'])).toEqual([]);
  });

  it('handles a long text with many names quickly', { tags: 'slow' }, () => {
    const cpuSeconds = startCpuTimer();
    names('Kim', 'Kim Jong North South United New '.repeat(50_000));
    expect(cpuSeconds()).toBeLessThan(4);
  });
});

describe('importArchive with suggestions', () => {
  const files = { 'a.md': '---\ntitle: Talks in France\ndate: 2020-05-06\ntags: [talks]\n---\nThey met.\n' };
  it('lists them in the report, and writes them only with the option', async () => {
    const imported = await importFiles(files, { vocabulary });
    expect(imported.outcomes[0]?.notes).toContainEqual({
      kind: 'suggested',
      field: 'tags',
      message: 'France (place, named once)',
    });
    expect(articleText(imported, '2020/05/06/a.md')).not.toContain('- France');
    expect(articleText(await importFiles(files, { vocabulary, tags: true }), '2020/05/06/a.md')).toContain(
      'tags:\n  - talks\n  - France\n',
    );
  });
});
