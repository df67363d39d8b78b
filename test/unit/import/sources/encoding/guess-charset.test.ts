import { describe, expect, it } from 'vitest';
import { decodePieces } from '../../../../../src/import/sources/encoding/decode-pieces.ts';
import { decodeText } from '../../../../../src/import/sources/encoding/decode-text.ts';
import { guessCharset } from '../../../../../src/import/sources/encoding/guess-charset.ts';
import { articleText, importFiles } from '../../import-files.ts';
import { encoded } from './encoded.ts';

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

  it.each(texts.filter(([charset]) => !/^(?:windows-125[024]|iso-8859-2)$/.test(charset)))(
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

// The best guesses are Shift_JIS and Hebrew, with a confidence of 10 and 7 of 100.
it.each([
  ['windows-1252', 'fjörutíu kílómetra krókaleið'],
  ['windows-1251', 'Съешь ещё этих мягких французских булок'],
])('does not trust a guess of little confidence for a few words in %s', (charset, text) => {
  expect(guessCharset(encoded(text, charset))).toBe('windows-1252');
});
