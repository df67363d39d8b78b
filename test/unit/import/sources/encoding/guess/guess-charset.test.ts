import { describe, expect, it } from 'vitest';
import sentences from '../../../../../../scripts/bench/language/sentences.json' with { type: 'json' };
import { decodePieces } from '../../../../../../src/import/sources/encoding/decode-pieces.ts';
import { decodeText } from '../../../../../../src/import/sources/encoding/decode-text.ts';
import { guessCharset } from '../../../../../../src/import/sources/encoding/guess/guess-charset.ts';
import { articleText, importFiles } from '../../../import-files.ts';
import { encoded } from '../encoded.ts';

const russian = 'Паром между двумя островами снова ходит после трёх недель ремонта, сообщили во вторник в порту.';
const texts: readonly (readonly [string, string])[] = [
  [
    'windows-1252',
    'Die Fähre zwischen den Inseln fährt nach drei Wochen wieder, wie die Hafenbehörde am Dienstag mitteilte – „endlich“.',
  ],
  [
    'windows-1252',
    'L’autorité portuaire a annoncé mardi que le bac entre les îles navigue de nouveau après des travaux.',
  ],
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['iso-8859-5', russian],
  [
    'windows-1251',
    'Фериботът между двата острова отново плава след триседмичен ремонт, съобщи пристанищната администрация.',
  ],
  [
    'windows-1250',
    'Prom między dwiema wyspami znów kursuje, powiedział we środę zarząd portu. Wieść ucieszyła wiele sklepów.',
  ],
  ['iso-8859-2', 'Trajekt mezi oběma ostrovy po třech týdnech oprav opět pluje, oznámila v úterý správa přístavu.'],
  [
    'windows-1254',
    'İki ada arasındaki feribot üç haftalık onarımın ardından yeniden sefere başladı, liman idaresi açıkladı.',
  ],
  [
    'windows-1253',
    'Το πλοίο ανάμεσα στα δύο νησιά ταξιδεύει ξανά μετά από επισκευές, ανακοίνωσε την Τρίτη η λιμενική αρχή.',
  ],
  ['windows-1256', 'عادت السفينة بين الجزيرتين إلى الإبحار بعد ثلاثة أسابيع من الإصلاحات، حسبما أعلنت سلطة الميناء.'],
  ['shift_jis', '二つの島を結ぶフェリーが三週間の修理を終えて運航を再開したと、港湾当局が発表した。'],
  ['euc-jp', '二つの島を結ぶフェリーが三週間の修理を終えて運航を再開したと、港湾当局が発表した。'],
  ['gbk', '两座岛屿之间的渡轮经过三个星期的维修后恢复通航，港务局星期二表示，乘客对此感到高兴。'],
  ['big5', '兩座島嶼之間的渡輪經過三個星期的維修後恢復通航，港務局星期二表示，乘客對此感到高興。'],
  ['euc-kr', '두 섬을 잇는 여객선이 수리를 마치고 다시 운항을 시작했다고 항만 당국이 화요일 밝혔다.'],
];

async function piecesText(bytes: Uint8Array): Promise<{ readonly text: string; readonly doubts: readonly string[] }> {
  const doubts: string[] = [];
  async function* pieces() {
    yield bytes;
  }
  const text = await Array.fromAsync(decodePieces(pieces(), (doubt) => doubt !== undefined && doubts.push(doubt)));
  return { text: text.join(''), doubts };
}

describe('bytes that are not UTF-8', () => {
  it.each(texts)('are read as %s: %s', async (charset, text) => {
    const bytes = encoded(text, charset);
    expect(decodeText(bytes)).toEqual({
      text,
      charset: expect.any(String),
      doubt: expect.stringContaining('not UTF-8'),
    });
    expect(await piecesText(bytes)).toEqual({ text, doubts: [expect.stringContaining('not UTF-8')] });
  });

  it.each(texts)('are read as %s although they are declared as UTF-8: %s', async (charset, text) => {
    expect(decodeText(encoded(text, charset), 'utf-8').text).toBe(text);
    const xml = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="UTF-8"?><a>'), encoded(text, charset)]);
    expect((await piecesText(xml)).text).toBe(`<?xml version="1.0" encoding="UTF-8"?><a>${text}`);
  });

  it.each(texts.filter(([charset]) => charset !== 'windows-1252'))(
    'are read as %s although they are declared as ISO-8859-1: %s',
    async (charset, text) => {
      expect(decodeText(encoded(text, charset), 'iso-8859-1').text).toBe(text);
      const xml = Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>'),
        encoded(text, charset),
      ]);
      const { text: read, doubts } = await piecesText(xml);
      expect(read).toBe(`<?xml version="1.0" encoding="ISO-8859-1"?><a>${text}`);
      expect(doubts).toEqual([expect.stringContaining('windows-1252, but was read as')]);
    },
  );

  it('are read as they are declared', () => {
    for (const [charset, text] of texts) {
      const { doubt } = decodeText(encoded(text, charset), charset);
      expect(doubt).toBeUndefined();
      expect(decodeText(encoded(text, charset), charset).text).toBe(text);
    }
  });
});

const title = 'Паром снова ходит';
const page = `<html><head><meta charset="CHARSET"><title>${title}</title><meta property="article:published_time" content="2020-05-06T10:00:00Z"></head><body><article><h1>${title}</h1><p>${russian}</p></article></body></html>`;
const mail = `From: port@example.org\nContent-Type: text/plain; charset="CHARSET"\nDate: Wed, 6 May 2020 10:00:00 +0300\n\n${title}\n\n6 May 2020\n\n${russian} ${russian}\n`;

function webArchive(body: Uint8Array, charset: string): Uint8Array {
  const http = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=${charset}\r\n\r\n`);
  const length = http.length + body.length;
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nWARC-Date: 2020-05-07T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, body, Buffer.from('\r\n\r\n')]);
}
const named = (text: string, charset: string): string => text.replace('CHARSET', charset);

it.each([
  ['a page that names UTF-8', 'a.html', encoded(named(page, 'utf-8'), 'windows-1251')],
  ['a page that names ISO-8859-1', 'a.html', encoded(named(page, 'iso-8859-1'), 'windows-1251')],
  ['a page in UTF-8 that names another charset', 'a.html', Buffer.from(named(page, 'windows-1251'))],
  [
    'a page whose server names UTF-8',
    'a.warc',
    webArchive(encoded(named(page, 'windows-1251'), 'windows-1251'), 'utf-8'),
  ],
  [
    'a page whose server names ISO-8859-1',
    'a.warc',
    webArchive(encoded(named(page, 'windows-1251'), 'windows-1251'), 'ISO-8859-1'),
  ],
  [
    'a page in UTF-8 whose server names ISO-8859-1',
    'a.warc',
    webArchive(Buffer.from(named(page, 'utf-8')), 'ISO-8859-1'),
  ],
  ['a text with the headers of mail', 'a.txt', encoded(named(mail, 'koi8-r'), 'koi8-r')],
  ['a text in UTF-8 with the headers of mail', 'a.txt', Buffer.from(named(mail, 'iso-8859-1'))],
  ['a table', 'a.csv', encoded(`title,date,body\n${title},2020-05-06,"${russian}"\n`, 'windows-1251')],
  ['a table in UTF-16', 'a.csv', Buffer.from(`\ufefftitle,date,body\n${title},2020-05-06,"${russian}"\n`, 'utf16le')],
  [
    'a table in UTF-16 without a mark',
    'a.csv',
    Buffer.from(`title,date,body\n${title},2020-05-06,"${russian}"\n`, 'utf16le').swap16(),
  ],
  [
    'a text in UTF-16 without a mark',
    'a.txt',
    Buffer.from(`${title}\n\n6 мая 2020\n\n${russian} ${russian}\n`, 'utf16le'),
  ],
])('reads the words of %s', async (_, name, bytes) => {
  const imported = await importFiles({ [name]: bytes });
  const [path = ''] = [...imported.articles.keys()].filter((file) => file.endsWith('.md'));
  expect(imported.outcomes.map(({ status, reason }) => reason ?? status)).toEqual(['imported']);
  expect(articleText(imported, path)).toContain(russian);
});

const sentenceCharsets: Readonly<Record<string, readonly string[]>> = {
  tr: ['windows-1254'],
  pl: ['windows-1250', 'iso-8859-2'],
  cs: ['windows-1250', 'iso-8859-2'],
  sk: ['windows-1250', 'iso-8859-2'],
  sl: ['windows-1250', 'iso-8859-2'],
  hr: ['windows-1250', 'iso-8859-2'],
  hu: ['windows-1250', 'iso-8859-2'],
  lt: ['windows-1257', 'iso-8859-4'],
  lv: ['windows-1257', 'iso-8859-4'],
  el: ['windows-1253', 'iso-8859-7'],
  he: ['windows-1255', 'iso-8859-8'],
  ar: ['windows-1256', 'iso-8859-6'],
  th: ['windows-874'],
  ru: ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'],
  uk: ['windows-1251', 'koi8-u', 'iso-8859-5'],
  bg: ['windows-1251', 'iso-8859-5'],
  sr: ['windows-1251', 'iso-8859-5'],
};
const western = ['de', 'fr', 'es', 'pt', 'it', 'ca', 'sv', 'da', 'nb', 'fi', 'is', 'sq', 'et'] as const;
const texts54: Readonly<Record<string, { readonly texts: readonly string[] }>> = sentences;
const samples = Object.entries(sentenceCharsets).flatMap(([lang, charsets]) =>
  charsets.map((charset) => [lang, charset, writable(texts54[lang]?.texts ?? [], charset)] as const),
);

// The sentences with the quotes and dashes that every charset has.
function writable(sentencesOf: readonly string[], charset: string): string {
  const plain = sentencesOf
    .join(' ')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-');
  return [...plain].filter((letter) => isIn(letter, charset)).join('');
}
function isIn(letter: string, charset: string): boolean {
  try {
    return encoded(letter, charset).length > 0;
  } catch {
    return false;
  }
}

describe('a label that lies', () => {
  it.each(samples)('does not hide %s in %s', (_, charset, text) => {
    const bytes = encoded(text, charset);
    for (const label of [undefined, 'windows-1252', charset === 'windows-1251' ? 'koi8-r' : 'windows-1251']) {
      expect(new TextDecoder(guessCharset(bytes, label)).decode(bytes), label).toBe(text);
    }
  });
});

describe('a label that tells the truth', () => {
  it.each([
    ...samples,
    ...western.map((lang) => [lang, 'windows-1252', writable(texts54[lang]?.texts ?? [], 'windows-1252')] as const),
    [
      'fo',
      'windows-1252',
      'Løgtingið samtykti í gjár at byggja ein nýggjan tunnil, segði landsstýrismaðurin. Tað er ein góð ætlan, og arbeiðið byrjar tá ið veðrið er gott. Fólk í bygdini eru ógvuliga glað.',
    ],
    [
      'ga',
      'windows-1252',
      'Dúirt an tAire inné go n-osclófar an droichead nua an tseachtain seo chugainn tar éis trí mhí d’obair dheisiúcháin.',
    ],
    [
      'en',
      'windows-1252',
      'The café owner Zoë Brontë told El País that her fiancé’s résumé – and his naïveté – were a cliché.',
    ],
  ] as const)('is kept for %s in %s', (_, charset, text) => {
    const bytes = encoded(text, charset);
    for (const part of [bytes, bytes.subarray(0, 60), bytes.subarray(0, 200)]) {
      expect(new TextDecoder(guessCharset(part, charset)).decode(part)).toBe(new TextDecoder(charset).decode(part));
    }
  });
});

it('keeps a name in another language in a text with a label', () => {
  const text = 'Le président a reçu Þórður Guðmundsson à l’hôtel, où il a parlé de l’été passé à l’île de Ré.';
  expect(guessCharset(encoded(text, 'windows-1252'), 'windows-1252')).toBe('windows-1252');
});

it('sees through a label that only later blocks of a file show to be wrong', async () => {
  const turkish = samples.find(([lang]) => lang === 'tr')?.[2] ?? '';
  const head = `<?xml version="1.0" encoding="ISO-8859-1"?><a>caf\u00e9 ${'plain words '.repeat(6000)}`;
  const bytes = Buffer.concat([Buffer.from(head, 'latin1'), encoded(turkish.repeat(3), 'windows-1254')]);
  const { text, doubts } = await piecesText(bytes);
  expect(text).toBe(head + turkish.repeat(3));
  expect(doubts).toEqual([expect.stringContaining('windows-1252, but was read as windows-1254')]);
});

// The best guess of chardet is Shift_JIS, with a confidence of 10 of 100.
it('does not trust a guess of little confidence for a few words', () => {
  expect(guessCharset(encoded('fjörutíu kílómetra krókaleið', 'windows-1252'))).toBe('windows-1252');
});

it('notes the charset of a JSON feed', async () => {
  const turkish = samples.find(([lang]) => lang === 'tr')?.[2] ?? '';
  const items = [{ id: '1', title: 'Feribot', date_published: '2020-05-06T00:00:00Z', content_text: turkish }];
  const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Paper', items });
  const { outcomes } = await importFiles({ 'feed.json': encoded(feed, 'windows-1254') });
  expect(outcomes.flatMap(({ notes }) => notes.map(({ message }) => message)).join()).toContain('Windows-1254');
});

it('recognises Vietnamese, whose tones are characters of their own, and composes them', async () => {
  const text =
    'Chuyến phà đêm lại ra khơi từ bến cảng cũ, như mọi năm trước trận lụt, và người dân thị trấn đã xuống xem.';
  // Circumflex, breve and horn belong to the letter, the tone follows it.
  const letters = [...text].map((letter) => {
    const parts = [...letter.normalize('NFD')];
    const isTone = (part: string): boolean => /[\u0300\u0301\u0303\u0309\u0323]/.test(part);
    return `${parts
      .filter((part) => !isTone(part))
      .join('')
      .normalize('NFC')}${parts.filter(isTone).join('')}`;
  });
  const bytes = encoded(letters.join(''), 'windows-1258');
  expect(decodeText(bytes)).toMatchObject({
    text,
    charset: 'windows-1258',
    doubt: expect.stringContaining('not UTF-8'),
  });
  expect(decodeText(bytes, 'windows-1252').text).toBe(text);
  expect((await piecesText(bytes)).text).toBe(text);
});
