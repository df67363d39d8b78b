import { describe, expect, it } from 'vitest';
import { readPages } from '../../../../../../src/import/reading/text/read-page.ts';

const prose = {
  hi: 'जिले में सोमवार को भारी बारिश के बाद नदी का जलस्तर बढ़ गया। प्रशासन ने निचले इलाकों में रहने वाले लोगों को सुरक्षित स्थानों पर जाने को कहा है। राहत शिविर भी खोले गए हैं। ',
  en: 'The river rose after heavy rain on Monday, and the district asked people in the lower quarters to leave their houses. Shelters were opened in two schools. ',
};

describe('a file with several stories', () => {
  it('is split at headlines that precede a dateline', () => {
    const pages = readPages(
      `बारिश से बढ़ा नदी का जलस्तर, निचले इलाके खाली कराए गए\n\nसूरजपुर, जेएनएन । ${prose.hi}\n\nशिविरों में पहुंचे लोग\n\n${prose.hi}\n\nमंडी में टमाटर के दाम आधे हुए, किसानों ने सड़क पर फेंकी उपज\n\nराजगढ़, एएनआइ । ${prose.hi}\n`,
    );
    expect(pages.map(({ title, place, agency }) => [title, place, agency])).toEqual([
      ['बारिश से बढ़ा नदी का जलस्तर, निचले इलाके खाली कराए गए', 'सूरजपुर', 'जेएनएन'],
      ['मंडी में टमाटर के दाम आधे हुए, किसानों ने सड़क पर फेंकी उपज', 'राजगढ़', 'एएनआइ'],
    ]);
    expect(pages[0]?.paragraphs.map(({ kind }) => kind)).toEqual(['text', 'heading', 'text']);
    expect(pages[0]?.notes).toContainEqual(expect.objectContaining({ kind: 'unsure', field: 'body' }));
  });

  it('keeps the standfirst and the place on lines of their own', () => {
    const story = (headline: string, place: string) => `${headline}\n${prose.hi}\n${place}\n${prose.hi}${prose.hi}\n`;
    const pages = readPages(
      `${story('बारिश से बढ़ा नदी का जलस्तर, निचले इलाके खाली कराए गए', 'नई दिल्ली')}${story('मंडी में टमाटर के दाम आधे हुए, किसानों ने फेंकी उपज', 'राजगढ़')}`,
    );
    expect(pages.map(({ place, summary }) => [place, summary])).toEqual([
      ['नई दिल्ली', prose.hi.trim()],
      ['राजगढ़', prose.hi.trim()],
    ]);
  });

  it('reads a short line further down as a sub-heading, not as the place', () => {
    const story = (headline: string, line: string) =>
      `${headline}\n${prose.hi}\nनई दिल्ली\n${prose.hi}${prose.hi}\n${line}\n${prose.hi}\n`;
    const headlines = [
      'बारिश से बढ़ा नदी का जलस्तर, निचले इलाके खाली कराए गए',
      'मंडी में टमाटर के दाम आधे हुए, किसानों ने फेंकी उपज',
      'राजमार्ग पर दो घंटे जाम, एंबुलेंस को मिला अलग रास्ता',
    ];
    const pages = readPages(headlines.map((headline) => story(headline, 'देखिए आंकड़े')).join(''));
    expect(pages.map(({ title, place }) => [title, place])).toEqual(headlines.map((title) => [title, 'नई दिल्ली']));
    expect(pages[0]?.paragraphs.map(({ kind }) => kind)).toContain('heading');
  });

  it('is split at long headlines between blank lines if no story has a dateline, in any language', () => {
    const headlines = [
      'River rises after three days of rain, lower quarters of the town are cleared',
      'Tomato prices fall by half at the market, growers block the northern road',
    ];
    const pages = readPages(headlines.map((headline) => `${headline}\n\n${prose.en}${prose.en}\n\n`).join('\n'));
    expect(pages.map(({ title }) => title)).toEqual(headlines);
  });

  it('is split at numbers before the headlines', () => {
    const pages = readPages(
      `1. River rises after rain\n\n${prose.en}\n\n2. Tomato prices fall by half again here\n\n${prose.en}\n`,
    );
    expect(pages.map(({ title }) => title)).toEqual([
      'River rises after rain',
      'Tomato prices fall by half again here',
    ]);
  });

  it('does not read a list line with telephone numbers as a headline', () => {
    const list = 'River road and the old quarter of the town: Green Stores 9149200000, Corner Shop 9462900000';
    const pages = readPages(
      `Which shops are open while the town is shut today\n\n${prose.en}\n\n${list}\n\n${prose.en}\n`,
    );
    expect(pages).toHaveLength(1);
  });

  it('is one story if it is a live blog with entries under time stamps', () => {
    const entry = (time: string, headline: string) => `${time} AM, 03-Apr-2021\n\n${headline}\n\n${prose.en}\n\n`;
    const pages = readPages(
      `River rises after three days of rain, lower quarters are cleared\n\n${prose.en}\n\n${entry('07:14', 'The northern bridge is closed to all traffic until further notice, police say')}${entry('06:52', 'Shelters in two schools are full, a third one is opened near the station')}${entry('06:10', 'Rain stops for the first time since Friday, the forecast is better for Sunday')}`,
    );
    expect(pages).toHaveLength(1);
  });

  it('is one story if it is a live blog with many short entries, and ends at a separate headline', () => {
    const entry = (place: string) => `Two more people are found in the old quarter of ${place}\n${prose.en}\n\n`;
    const entries = [
      'Rajgarh',
      'Surajpur',
      'Devipur',
      'Kotla',
      'Ramnagar',
      'Sitapur',
      'Madhopur',
      'Bela',
      'Nawan',
      'Tikri',
    ];
    const next = 'Tomato prices fall by half at the market, growers block the road';
    const pages = readPages(
      `River rises after three days of rain, quarters are cleared\n\n${prose.en}\n${entries.map(entry).join('')}\n${next}\n\n\n${prose.en}`,
    );
    expect(pages.map(({ title }) => title)).toEqual([
      'River rises after three days of rain, quarters are cleared',
      next,
    ]);
  });

  it('is split at headlines with blank lines around them; sub-headings are close to their text', () => {
    const story = (headline: string) =>
      `${headline}\n\n${prose.en}\n${prose.en}\nShelters are opened in two schools of the lower town\n${prose.en}\n\n`;
    const headlines = [
      'River rises after three days of rain in the hills',
      'What do the growers at the market say of the prices?',
    ];
    expect(readPages(headlines.map(story).join('')).map(({ title }) => title)).toEqual(headlines);
  });

  it('reads a short line as a headline if an agency report begins below it', () => {
    const pages = readPages(
      `बारिश से बढ़ा नदी का जलस्तर, निचले इलाके खाली कराए गए\n${prose.hi}\nनई दिल्ली/मुंबई\n${prose.hi}\n\nआज कैसा रहेगा मौसम\nराजगढ़ (बिहार), 17 मार्च (भाषा) ${prose.hi}`,
    );
    expect(pages.map(({ title, place }) => [title, place])).toEqual([
      ['बारिश से बढ़ा नदी का जलस्तर, निचले इलाके खाली कराए गए', 'नई दिल्ली/मुंबई'],
      ['आज कैसा रहेगा मौसम', 'राजगढ़ (बिहार)'],
    ]);
  });

  it('is not a story with sub-headings, and not a page with menus', () => {
    expect(readPages(`River rises after three days of rain\n\n${prose.en}\n\nShelters\n\n${prose.en}\n`)).toHaveLength(
      1,
    );
    const page = [
      'Menu',
      'News',
      'Sport',
      `River rises after three days of rain and the town is cleared`,
      prose.en,
      prose.en,
    ];
    expect(readPages(page.join('\n'))).toHaveLength(1);
  });
});
