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
  ])('reads "%s"', (line, authors, editors, agency) => {
    const found = readByline(line);
    expect(found).toMatchObject({ authors, editors });
    expect(found?.agency).toBe(agency);
  });

  it.each([
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
