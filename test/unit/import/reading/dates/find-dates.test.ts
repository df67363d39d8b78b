import { describe, expect, it } from 'vitest';
import { dateFromPath } from '../../../../../src/import/reading/dates/date-from-path.ts';
import { findDates } from '../../../../../src/import/reading/dates/find-dates.ts';

describe('findDates', () => {
  it.each([
    ['Updated: Thu, 27 Jul 2023 10:26 AM (IST)', '2023-07-27T10:26:00+05:30', 'updated'],
    ['News NetworkUpdated: Thu, 27 Jul 2023 10:26 AM (IST)', '2023-07-27T10:26:00+05:30', 'updated'],
    ['Publish Date: २७ जुलाई २०२३, १०:२६ पूर्वाह्न [IST]', '2023-07-27T10:26:00+05:30', 'published'],
    ['प्रकाशित: गुरुवार, 27 जुलाई 2023 10:26 बजे', '2023-07-27T10:26:00', 'published'],
    ['Published Thu, Apr 27 2023 1:29 PM EDT', '2023-04-27T13:29:00-04:00', 'published'],
    ['28. April 2023 20:29 Uhr', '2023-04-28T20:29:00', 'unlabelled'],
    ['Publikacja: 02.02.2025 21:52', '2025-02-02T21:52:00', 'published'],
    ['2016-03-18 13:50:00 -5', '2016-03-18T13:50:00-05:00', 'unlabelled'],
    ['2023年7月27日', '2023-07-27', 'unlabelled'],
    ['July 27, 2023 at 4:05 p.m. ET', '2023-07-27T16:05:00-04:00', 'unlabelled'],
    ['January 27, 2023 at 4:05 p.m. ET', '2023-01-27T16:05:00-05:00', 'unlabelled'],
    ['12:30, 5 de enero de 2024', '2024-01-05T12:30:00', 'unlabelled'],
    ['Updated 10:26 AM IST, July 27, 2023', '2023-07-27T10:26:00+05:30', 'updated'],
    ['Published Fri, Apr 28 20232:23 PM EDT', '2023-04-28T14:23:00-04:00', 'published'],
    ['April 10, 20233 years ago', '2023-04-10', 'unlabelled'],
    ['First published on 1st May 2020', '2020-05-01', 'published'],
    ['Posted : 27-Jul-2023', '2023-07-27', 'published'],
    ['१५ अगस्त १९४७', '1947-08-15', 'unlabelled'],
    ['12:05 AM IST, 3 June 2021', '2021-06-03T00:05:00+05:30', 'unlabelled'],
  ])('reads "%s"', (line, date, role) => {
    expect(findDates(line).map((found) => [found.date, found.role])).toEqual([[date, role]]);
  });

  it.each(['31 February 2023', '45/13/2023', 'In 2023 there were 27 of them', 'version 1.2.2023.4', '', '25:70'])(
    'finds no date in "%s"',
    (line) => {
      expect(findDates(line)).toEqual([]);
    },
  );

  it.each([
    ['03/04/2023', '2023-04-03', 'day and month could be swapped'],
    ['23/04/2023', '2023-04-23', undefined],
    ['04/04/2023', '2023-04-04', undefined],
    ['Monday, 03/04/2023', '2023-04-03', undefined],
    ['Saturday, 03/04/2023', '2023-03-04', undefined],
    ['Wednesday, 3 April 2023', '2023-04-03', 'the weekday beside it is another'],
    ['29. listopada 2023', '2023-11-29', 'the name of the month means another month in another language'],
    ['nedjelja, 29. listopada 2023', '2023-10-29', undefined],
    ['środa, 29 listopada 2023', '2023-11-29', undefined],
    ['2080-04-11', '2080-04-11', 'the year may be of another calendar'],
    ['di 5 maggio 2023', '2023-05-05', undefined],
  ])('reads %s as %s, with its doubt', (line, date, doubt) => {
    expect(findDates(line).map((found) => [found.date, found.doubt])).toEqual([[date, doubt]]);
  });

  it.each([
    ['03/04/2023 7:15 AM EDT', '2023-03-04T07:15:00-04:00'],
    ['3/ 4/23 09:19 PM ET', '2023-03-04T21:19:00-05:00'],
    ['03/04/2023 7:15 AM IST', '2023-04-03T07:15:00+05:30'],
  ])('reads the month of %s first if the zone is one of North America', (line, date) => {
    expect(findDates(line)).toMatchObject([{ date, doubt: 'day and month could be swapped' }]);
  });

  it('reads 03/04/2023 as 4 March if the month comes first', () => {
    expect(findDates('03/04/2023', true)).toMatchObject([{ date: '2023-03-04' }]);
  });

  it.each([
    'Associated PressApril 28, 2023',
    '2 min readApril 28, 2023',
    'By Mira JoshiApril 28, 2023 10:05 AM',
    'Mira Joshi28 April 2023Updated',
    '28April2023',
    'April 28, 2023By Mira Joshi',
    '3 minuto de lectura28 de abril de 2023',
    '28-Apr-23',
    '28/Apr/2023',
  ])('reads the glued words of "%s"', (line) => {
    expect(findDates(line).map(({ date }) => date.slice(0, 10))).toEqual(['2023-04-28']);
  });

  it.each(['27 people in 2023', '12 players of 2020', 'At 3pm May 2023 began', 'May 2023', 'from 10 to 2019'])(
    'reads no date in "%s"',
    (line) => {
      expect(findDates(line)).toEqual([]);
    },
  );

  it.each([
    ['27 de julio de 2023', '2023-07-27'],
    ['27 de jul. de 2023', '2023-07-27'],
    ['le 1er août 2023', '2023-08-01'],
    ['27. Juli 2023', '2023-07-27'],
    ['3 März 2023', '2023-03-03'],
    ['27 luglio 2023', '2023-07-27'],
    ['Kamis, 27 Agustus 2020', '2020-08-27'],
    ['27 Temmuz 2023 Perşembe', '2023-07-27'],
    ['27 июля 2023 г.', '2023-07-27'],
    ['27 يوليو 2023', '2023-07-27'],
    ['٢٧ تموز ٢٠٢٣', '2023-07-27'],
    ['27 تشرين الأول 2023', '2023-10-27'],
    ['27 كانون الثاني 2023', '2023-01-27'],
    ['27 جويلية 2023', '2023-07-27'],
    ['27 غشت 2023', '2023-08-27'],
    ['২৭ জুলাই ২০২৩', '2023-07-27'],
    ['27 ஜூலை, 2023', '2023-07-27'],
    ['۲۷ جولائی ۲۰۲۳', '2023-07-27'],
    ['27 ביולי 2023', '2023-07-27'],
    ['2023. július 27.', '2023-07-27'],
    ['2023 m. liepos 27 d.', '2023-07-27'],
    ['2023. gada 27. jūlijs', '2023-07-27'],
    ['2023(e)ko uztailaren 27(a)', '2023-07-27'],
    ['27 tháng 7, 2023', '2023-07-27'],
    ['27 ก.ค. 2566', '2023-07-27'],
    ['27 กรกฎาคม พ.ศ. 2566', '2023-07-27'],
    ['27 de julho de 2023 às 10h26', '2023-07-27T10:26:00'],
    ['2023. 7. 27.', '2023-07-27'],
    ['27‏/7‏/2023', '2023-07-27'],
    ['२७ जुलै, २०२३', '2023-07-27'],
  ])('reads the month of "%s"', (line, date) => {
    expect(findDates(line).map((found) => found.date)).toEqual([date]);
  });
});

const languages = Intl.DateTimeFormat.supportedLocalesOf(
  'en hi ur bn mr gu pa ta te kn ml ne or as fr de es pt it nl sv nb da fi is pl cs sk sl hr sr bg ru uk be ro hu el tr az kk ky uz fa ar ar-SY ar-MA ar-DZ ar-IQ ar-EG he id ms vi sw zu xh af ca eu gl et lv lt ka hy sq mk ja ko zh am so fil'.split(
    ' ',
  ),
);

describe('a date that Intl writes', () => {
  it.each(languages)('in %s is read again, in every month, long and short', (lang) => {
    for (const dateStyle of ['full', 'long', 'medium'] as const) {
      const format = new Intl.DateTimeFormat(lang, { calendar: 'gregory', dateStyle, timeZone: 'UTC' });
      for (let month = 0; month < 12; month += 1) {
        const moment = new Date(Date.UTC(2023, month, 27));
        const text = format.format(moment);
        const [found] = findDates(text);
        // Without a weekday, some names may be those of two months.
        const isDoubted = dateStyle !== 'full' && found?.doubt !== undefined;
        expect([text, isDoubted ? 'doubt' : found?.date]).toEqual([
          text,
          isDoubted ? 'doubt' : moment.toISOString().slice(0, 10),
        ]);
      }
    }
  });
});

describe('dateFromPath', () => {
  it.each([
    ['posts/2015-03-17-a.md', '2015-03-17'],
    ['2024/05/06/b.html', '2024-05-06'],
    ['papers/AU-2020-ARP-11.txt', '2020-04-11'],
    ['papers/27 July 2023.txt', '2023-07-27'],
    ['2019/x/2020-01-02-y.md', '2020-01-02'],
    ['about.md', undefined],
    ['2023-13-45.md', undefined],
  ])('reads %s', (path, date) => {
    expect(dateFromPath(path)).toBe(date);
  });
});
