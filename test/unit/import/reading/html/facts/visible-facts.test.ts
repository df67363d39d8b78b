import { expect, it } from 'vitest';
import { readHtml } from '../../../../../../src/import/reading/html/read-html.ts';

const prose = 'The old quay was mended with stone from the quarry, and boats can land there again from the spring on. ';
const text = `<p>${prose.repeat(2)}</p><p>“We waited for ten years,” said a fisherman. ${prose}</p><p>${prose.repeat(2)}</p>`;
const title = 'Boats land at the old quay';
const facts = (body: string, name = `${title} - The Tide`, lang = 'en') =>
  readHtml(
    Buffer.from(
      `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${name}</title></head><body>${body}</body></html>`,
    ),
  ).facts;

it.each([
  ['in one element', '<div>By Lena Moss</div>', ['Lena Moss']],
  [
    'in the element around the label',
    '<footer>By <span>Lena Moss</span>, <span>7 June 2022</span></footer>',
    ['Lena Moss'],
  ],
  ['two elements further out', '<p><b><i>By</i></b> <a href="/lm">Lena Moss</a></p>', ['Lena Moss']],
  ['before a line break', '<font>By Lena Moss<br>Staff Writer</font>', ['Lena Moss']],
  ['beside a date', '<p>Von Lena Moss · 07.06.2022, 09:15 Uhr</p>', ['Lena Moss']],
  ['in Hindi', '<span>द्वारा रमेश नेगी</span>', ['रमेश नेगी']],
  ['in Tamil', '<span>எழுதியவர்: க. செல்வம்</span>', ['க. செல்வம்']],
  ['in Arabic', '<span>كتب: سامي حداد</span>', ['سامي حداد']],
  ['in Bengali', '<span>প্রতিবেদক: সুমন রায়</span>', ['সুমন রায়']],
  ['of a blog', '<span>Posted by <b>Lena Moss</b></span>', ['Lena Moss']],
])('reads the author from a line with a label below the headline: %s', (_, line, authors) => {
  expect(facts(`<h1>${title}</h1>${line}${text}`).authors).toEqual(authors);
});

it.each([
  ['a comment', `<div class="comments">By Lena Moss</div>`],
  ['a sentence', '<p>By noon the boats had landed at the quay.</p>'],
  ['a line above the headline', undefined],
])('takes no author from %s', (_, line) => {
  const body = line === undefined ? `<p>By Lena Moss</p><h1>${title}</h1>${text}` : `<h1>${title}</h1>${line}${text}`;
  expect(facts(body).authors).toEqual([]);
});

it('reads the date below a smaller heading that is the title of the page', () => {
  expect(facts(`<h2>Weather</h2><p>1 May 2020</p><h2>${title}</h2><p>7 June 2022</p>${text}`).published).toBe(
    '7 June 2022',
  );
});

it('reads the only labelled date of a page without headings, and none of a list', () => {
  const line = '<p>Posted: Tuesday, June 7, 2022</p>';
  expect(facts(`${line}${text}`).published).toBe('Posted: Tuesday, June 7, 2022');
  expect(facts(`${line}${text}${line.replace('7', '8')}${text}`).published).toBeUndefined();
});

it.each([
  `<span id="ctl00_lblTitle">${title}</span>`,
  `<div class="news_headline big">${title}</div>`,
  `<FONT FACE="Times" SIZE=5><B>${title}</B></FONT>`,
])('takes the headline of a page without headings from %s, if the title of the page is another', (element) => {
  expect(facts(`${element}<br>${text}`, 'The Tide :: News').title).toBe(title);
  expect(facts(`${element}${text}<div class="title">Rain in the hills again</div>`, 'The Tide :: News').title).toBe(
    'The Tide',
  );
});

it('takes a smaller heading as the headline if the title of the page is the main heading and it', () => {
  const name = `The Tide: ${title}`;
  expect(facts(`<h1><a href="/">The Tide</a></h1><h3>${title}</h3>${text}<h3>Archive</h3>`, name).title).toBe(title);
});
