import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrapText } from '../../../../../src/import/reading/wrapping/unwrap-text.ts';
import { startCpuTimer } from '../../../../cpu-timer.ts';
import { wrapped } from './wrapped.ts';

const english = [
  'The ferry between the two islands sails again after three weeks of repairs, the port authority said on Tuesday. ' +
    'Passengers had to take a detour of forty kilometres over the old bridge in the meantime.',
  '"We are glad that it is over," said the captain, who has worked on the route since 1987.',
  'The repairs cost about two million euros.',
];
const hindi = [
  'नदी पर बना पुराना पुल मरम्मत के बाद मंगलवार को आम लोगों के लिए खोल दिया गया। तीन महीने तक चले काम के दौरान लोगों को दस ' +
    'किलोमीटर का चक्कर लगाना पड़ता था। जिलाधिकारी ने कहा कि अब भारी वाहन भी पुल से गुजर सकेंगे।',
  'स्थानीय दुकानदारों ने खुशी जताई और कहा कि इससे बाजार में फिर रौनक लौटेगी। हालांकि कुछ लोगों ने काम की गुणवत्ता पर सवाल उठाए हैं।',
];
const urdu = [
  'دریا پر بنا پرانا پل مرمت کے بعد منگل کو عام لوگوں کے لیے کھول دیا گیا ہے۔ تین ماہ تک جاری رہنے والے کام کے دوران لوگوں کو دس ' +
    'کلومیٹر کا چکر لگانا پڑتا تھا۔ ضلع افسر نے کہا کہ اب بھاری گاڑیاں بھی پل سے گزر سکیں گی۔',
  'مقامی دکانداروں نے خوشی کا اظہار کیا اور کہا کہ اس سے بازار میں پھر رونق لوٹ آئے گی۔',
];
const german = [
  'Die Fähre zwischen den beiden Inseln fährt nach drei Wochen wieder, wie die Hafenbehörde am Dienstag mitteilte. Die Reisenden ' +
    'mussten in der Zwischenzeit einen Umweg von vierzig Kilometern über die alte Brücke nehmen.',
  'Die Reparatur kostete nach Angaben der Stadt rund zwei Millionen Euro.',
];
const russian = [
  'Паром между двумя островами снова ходит после трёх недель ремонта, сообщили во вторник в администрации порта. Пассажирам ' +
    'приходилось ехать в объезд сорок километров через старый мост.',
  'Ремонт обошёлся городу примерно в два миллиона рублей, сказал капитан.',
];
const chinese = [
  '昨天下午，市政府宣布将在未来三年内投资五十亿元改善公共交通系统，其中包括新建三条地铁线路和更换两千辆电动公交车。官员表示，这项计划将使' +
    '市民的平均通勤时间缩短百分之二十，并减少空气污染。',
  '居民们对此普遍表示欢迎，但也有人担心工程会影响日常出行。',
];
const japanese = [
  '川に架かる古い橋が三か月の修理を終えて火曜日に再び開通し、地元の人たちが集まって祝った。工事の間、住民は十キロも遠回りをしなければなら' +
    'なかったが、これからは大型の車も通れるようになる。',
  '市長は式典で「橋は町の歴史そのものだ」と述べ、関係者に感謝した。',
];
const thai = [
  'สะพานเก่าข้ามแม่น้ำเปิดให้ประชาชนใช้อีกครั้งเมื่อวันอังคารหลังการซ่อมแซมนานสามเดือนในช่วงนั้นชาวบ้านต้องอ้อมไปไกลถึงสิบกิโลเมตร' +
    'และเจ้าหน้าที่กล่าวว่ารถหนักก็ผ่านได้แล้ว',
];

describe('joins wrapped lines', () => {
  const languages = { english, hindi, urdu, german, russian };
  const cases = Object.entries(languages).flatMap(([name, paragraphs]) =>
    [60, 65, 72, 80].map((width) => [name, width, paragraphs] as const),
  );
  it.each(cases)('in %s, at %i columns', (_, width, paragraphs) => {
    expect(unwrapText(paragraphs.map((text) => wrapped(text, width)).join('\n\n'))).toBe(paragraphs.join('\n\n'));
  });

  it.each(cases)(
    'in %s, at %i columns, where paragraphs begin with spaces and not after a blank line',
    (_, width, paragraphs) => {
      const text = paragraphs.map((paragraph) => wrapped(paragraph, width, 4)).join('\n');
      expect(unwrapText(text)).toBe(paragraphs.join('\n\n'));
    },
  );

  it.each([
    ['Chinese', chinese, 30],
    ['Japanese', japanese, 34],
    ['Thai', thai, 51],
  ])('without a space in %s', (_, paragraphs, width) => {
    const lines = paragraphs.map((text) => text.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n'));
    expect(unwrapText(lines.join('\n\n'))).toBe(paragraphs.join('\n\n'));
  });

  it('in bytes, as the tools of Unix wrap', () => {
    const text = hindi.map((paragraph) => wrapped(paragraph, 180, 0, (word) => Buffer.byteLength(word)));
    expect(unwrapText(text.join('\n\n'))).toBe(hindi.join('\n\n'));
  });

  it('in capital letters', () => {
    const text = english.map((paragraph) => wrapped(paragraph.toUpperCase(), 66)).join('\n\n');
    expect(unwrapText(text)).toBe(english.join('\n\n').toUpperCase());
  });

  it('after a first line that lost its dateline', () => {
    const [first = '', ...others] = wrapped(`LISBON, March 23 - ${english[0]}`, 64).split('\n');
    expect(unwrapText([first.replace('LISBON, March 23 - ', ''), ...others].join('\n'))).toBe(english[0]);
  });

  it('around a list, a table, an address and quoted lines', () => {
    const list =
      '- the ferry\n- the old bridge of the island, which was built in 1911 and is closed\n  to lorries\n- the new road';
    const others = [
      'Monday     8:00    9:15\nTuesday    8:30    9:45\nSunday    10:00   11:15',
      'Port Authority\n12 Harbour Street\nHorta',
      '> When will it sail\n> again, and who pays?',
    ];
    const text = [wrapped(english[0] ?? '', 70), list, wrapped(english[1] ?? '', 70), ...others].join('\n\n');
    const joined = [english[0], list.replace('\n  to lorries', ' to lorries'), english[1], ...others].join('\n\n');
    expect(unwrapText(text)).toBe(joined);
  });

  it('around verse with small letters', () => {
    const verse =
      'i walked along the river when the lamps were low\nand counted all the boats\nthat rocked beside the landing stage at night\nwith ropes that creaked';
    const prose = [...english, ...english, ...english, ...english];
    const text = [...prose.map((paragraph) => wrapped(paragraph, 70)), verse].join('\n\n');
    expect(unwrapText(text)).toBe([...prose, verse].join('\n\n'));
  });

  it('but not a heading above a paragraph', () => {
    expect(unwrapText(`${wrapped(english[0] ?? '', 64)}\nWhat it costs\n${wrapped(english[1] ?? '', 64)}`)).toBe(
      `${english[0]}\n\nWhat it costs\n\n${english[1]}`,
    );
  });

  it('as fast as it must be for 20,000 lines', () => {
    const text = Array.from({ length: 1500 }, () => english.map((paragraph) => wrapped(paragraph, 38)).join('\n\n'));
    const seconds = startCpuTimer();
    expect(unwrapText(text.join('\n\n')).split('\n\n')).toHaveLength(4500);
    expect(seconds()).toBeLessThan(4);
  });
});

describe('leaves other texts alone', () => {
  it.each([
    ['one paragraph a line', english.join('\n')],
    ['one paragraph a line, without full stops', hindi.join('\n').replaceAll('।', '')],
    [
      'one sentence a line',
      `${english.join(' ').replaceAll('. ', '.\n')}\nIt sails at eight.\nThe fare stays at nine euros, he added.`,
    ],
    [
      'headlines of the same length',
      'Ferry sails again after three weeks of repairs in the harbour\nCouncil votes against the new road along the northern coastal\nHeavy rain delays the harvest in all of the northern provinces\nThree people injured as the bus leaves the old mountain roads',
    ],
    ['one line', 'The ferry sails again'],
    ['nothing', ''],
    [
      'a sonnet',
      'The ferry leaves the harbour in the rain,\nAnd all the lamps along the quay are lit,\nA woman waves and calls his name again,\nThe gulls are loud, and no one hears of it.\nThe island slowly rises from the sea,\nA line of chalk, a roof, a church, a wall,\nAnd he who left is never going to be\nThe one who comes, if he comes back at all.',
    ],
    [
      'free verse',
      'i walked along the river in the evening when the lamps were low\nand nobody was there to see me counting all the boats\nthat rocked beside the landing stage and waited for the tide to go\nwith ropes that creaked, and gulls that slept on broken floats\nand somewhere out beyond the bar a bell was ringing slow',
    ],
    [
      'a Hindi poem',
      'नाव चली जब भोर हुई थी\nनदिया के उस पार\nमाँझी गाता जाता था\nकोई पुराना प्यार\nलहरें सुनती रहीं चुपचाप\nरात भर का भार',
    ],
    ['a Chinese poem', '白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。'],
    [
      'headlines',
      'Ferry sails again after three weeks of repairs\nBridge closed to lorries until the summer\nCouncil votes for a new road along the northern coast of the island\nFares stay as they are, says port authority',
    ],
    ['names', 'Asha Rao, Pune\nBen Ali, Tunis\nCarla Dias, Horta\nDieter Ernst, Emden\nEve Fox, Leeds'],
    [
      'a table',
      'Island      Boats   Fare\nFaial          12   9.00\nPico            8   9.00\nFlores          2  21.50',
    ],
    ['code', 'function sail(boat) {\n  if (boat.isFull) {\n    return boat.leave();\n  }\n  return wait(boat);\n}'],
    [
      'mail headers',
      'From: The Port Authority <port@example.org>\nTo: All passengers of the ferry between the islands\nSubject: The ferry sails again after three weeks of repairs\nDate: Tue, 5 May 2020 10:00:00 +0100',
    ],
  ])('%s', (_, text) => {
    expect(unwrapText(text)).toBe(text);
  });
});

describe('hyphens at line ends', () => {
  const joinedWith = (end: string, begin: string, more = ''): string => {
    const before = 'The port authority of the island said on Tuesday that the ferry sails again ';
    const line = before.padEnd(before.length, ' ').trimEnd();
    const text = `${line} ${end}\n${begin} and that nobody had to pay for the repairs of the last three weeks in the\nharbour of the old town, which is north of the new road. ${more}`;
    return unwrapText(text.trim());
  };
  it.each([
    ['keeps that of a compound', 'with a long-', 'term plan', 'a long-term plan'],
    ['keeps that of a name', 'with Anglo-', 'American help', 'with Anglo-American help'],
    ['keeps that of a number', 'during COVID-', '19 restrictions', 'COVID-19 restrictions'],
    ['keeps a hanging one', 'in Nord-', 'und Ostsee', 'in Nord- und Ostsee'],
    ['removes a soft one', 'with a govern\u00ad', 'ment grant', 'a government grant'],
  ])('%s', (_, end, begin, joined) => {
    expect(joinedWith(end, begin)).toContain(` ${joined} and`);
  });

  it('removes one if the whole word is elsewhere in the text', () => {
    expect(joinedWith('with a govern-', 'ment grant', 'The government pays.')).toContain('a government grant');
  });

  it('removes them in a text with many', () => {
    const text =
      'Die Fähre zwischen den beiden Inseln fährt nach drei Wochen wie-\nder, wie die Hafenbehörde am Dienstag mitteilte. Die Reisen-\n' +
      'den mussten in der Zwischenzeit einen Umweg von vierzig Kilo-\nmetern über die alte Brücke nehmen.';
    expect(unwrapText(text)).toBe(text.replaceAll('-\n', ''));
  });
});

it('gives back paragraphs that were wrapped at any width', () => {
  const word = fc.constantFrom(
    ...english
      .join(' ')
      .replaceAll(/["',.]/g, '')
      .toLowerCase()
      .split(' '),
  );
  const sentence = fc.array(word, { minLength: 30, maxLength: 60 }).map((words) => `The ${words.join(' ')}.`);
  const paragraph = fc.array(sentence, { minLength: 2, maxLength: 4 }).map((sentences) => sentences.join(' '));
  const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(paragraphs, fc.integer({ min: 56, max: 100 }), fc.constantFrom(0, 2, 4), (texts, width, indent) => {
      const text = texts.map((each) => wrapped(each, width, indent)).join(indent === 0 ? '\n\n' : '\n');
      expect(unwrapText(text)).toBe(texts.join('\n\n'));
      expect(unwrapText(texts.join('\n\n'))).toBe(texts.join('\n\n'));
      expect(unwrapText(texts.join('\n'))).toBe(texts.join('\n'));
    }),
    { numRuns: 300 },
  );
});
