import { describe, expect, it } from 'vitest';
import { readByline } from '../../../../../src/import/reading/people/read-byline.ts';
import { readDateline } from '../../../../../src/import/reading/people/read-dateline.ts';

describe('readByline', () => {
  it.each([
    ['By Prabhat DeskEdited By: Nandini Rao', ['Prabhat Desk'], ['Nandini Rao'], undefined],
    ['By Asha Menon and Peter Okafor', ['Asha Menon', 'Peter Okafor'], [], undefined],
    ['Written by: Asha Menon | Edited by: R. Das', ['Asha Menon'], ['R. Das'], undefined],
    ['By PTI', [], [], 'PTI'],
    ['लेखक: मीरा जोशी', ['मीरा जोशी'], [], undefined],
    ['Von Jana Keller, Redakteurin', ['Jana Keller'], [], undefined],
    ['By Asha Menon, Chief Harbour Analyst, The Valley Post', ['Asha Menon'], [], undefined],
    ['By Asha Menon , Peter Okafor, and Jana Keller, VP', ['Asha Menon', 'Peter Okafor', 'Jana Keller'], [], undefined],
    ['By Asha "Little Bee" Menon March 4, 2024 7:18 pm', ['Asha "Little Bee" Menon'], [], undefined],
    ['by Asha Menon @ashamenon March 4, 2024: 12:41 PM ET', ['Asha Menon'], [], undefined],
    ['By Asha Menon@ashamenon Updated Mar 4, 2024, 2:15pm EDT', ['Asha Menon'], [], undefined],
    ['By Asha Menon on March 4, 2024 08:08 pm @ashamenon 76Comments', ['Asha Menon'], [], undefined],
    ['By Asha Menon March 4 at 3:57 PM Follow @ashamenon', ['Asha Menon'], [], undefined],
    ['By Asha Menon March 4, 2024 3:46 PM Morning Valley Show', ['Asha Menon'], [], undefined],
    ['Associated PressMarch 4, 2024', [], [], 'Associated Press'],
  ])('reads "%s"', (line, authors, editors, agency) => {
    const found = readByline(line);
    expect(found).toMatchObject({ authors, editors });
    expect(found?.agency).toBe(agency);
  });

  it.each([
    ['Published Mar 04, 2024  •  Last updated 1 day ago  •  3 minute read', '2024-03-04'],
    ['Mar 04, 2024 • Last updated 3 hours ago', '2024-03-04'],
    ['4 मार्च 2024 • 2 घंटे पहले अपडेट किया गया', '2024-03-04'],
    ['4. März 2024 • vor 3 Tagen aktualisiert • 5 Min. Lesezeit', '2024-03-04'],
    ['2 min readMar 04, 2024', '2024-03-04'],
    ['Mar 4, 2024 · 8 min read', '2024-03-04'],
  ])('reads the date rather than the age in "%s"', (line, published) => {
    expect(readByline(line)?.published).toBe(published);
  });

  it.each([
    'But a new report released on Monday by the Valley University calls that into question.',
    'Mark Di Stefano',
    'By the time the bus came, everyone had gone home.',
    'By 2030 there will be more',
    'He stood by Asha Menon when it mattered most of all.',
    'बाज़ार फिर खुला',
  ])('does not read "%s" as a byline', (line) => {
    expect(readByline(line)).toBeUndefined();
  });
});

describe('readDateline', () => {
  it.each([
    ['सियोल (दक्षिण कोरिया), एजेंसी। बात हुई।', 'सियोल (दक्षिण कोरिया)', 'एजेंसी', 'बात हुई।'],
    ['कानपुर, जेएनएन । जिले में', 'कानपुर', 'जेएनएन', 'जिले में'],
    ['नई दिल्ली, 27 जुलाई (भाषा) प्रधानमंत्री ने', 'नई दिल्ली', 'भाषा', 'प्रधानमंत्री ने'],
    ['मुंबई, चार अप्रैल (भाषा) प्रदेश में', 'मुंबई', 'भाषा', 'प्रदेश में'],
    ['SEOUL, July 27 (Reuters) - The two met.', 'SEOUL', 'Reuters', 'The two met.'],
    ['WASHINGTON (AP) — The two met.', 'WASHINGTON', 'AP', 'The two met.'],
    ['NEW DELHI: The two met.', 'NEW DELHI', undefined, 'The two met.'],
  ])('splits "%s"', (paragraph, place, agency, rest) => {
    expect(readDateline(paragraph)).toEqual({ place, ...(agency === undefined ? {} : { agency }), rest });
  });

  it.each([
    'He said: the two met.',
    'उन्होंने कहा: दोनों मिले।',
    'Two things, then: bread and salt.',
    'No dateline here at all',
  ])('does not split "%s"', (paragraph) => {
    expect(readDateline(paragraph)).toEqual({ rest: paragraph });
  });
});
