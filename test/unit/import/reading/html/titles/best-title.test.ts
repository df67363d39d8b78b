import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../../../src/import/reading/html/read-html.ts';
import { bestTitle } from '../../../../../../src/import/reading/html/titles/best-title.ts';

const prose = 'The council met on Monday and spoke about the bridge for three hours, and then went home. '.repeat(3);
const headline = 'Mayor opens the new river bridge';
const titleOf = (html: string) => readHtml(Buffer.from(`${html}<p>${prose}</p>`)).facts.title;
const linked = (title: string) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":${JSON.stringify(title)}}</script>`;
const og = (title: string, name = 'og:title') => `<meta property="${name}" content='${title}'>`;
const sources = (parts: Partial<Parameters<typeof bestTitle>[0]>) => ({
  data: undefined,
  metas: [],
  headings: [],
  page: '',
  site: undefined,
  url: undefined,
  ...parts,
});

describe('bestTitle', () => {
  describe.each([
    ['The Valley Post', 'https://valleypost.example/a'],
    ['Rhein-Main-Zeitung', 'https://rmz.example/a'],
    ['La Ville - Le Soir', 'https://soir.example/a'],
    ['दैनिक घाटी', 'https://ghati.example/a'],
    ['谷地日报', 'https://gudi.example/a'],
    ['جريدة الوادي', 'https://wadi.example/a'],
  ])('with the site %s', (site, url) => {
    it.each([' | ', ' - ', ' – ', ' — ', ' » ', ' · ', ' : ', ' • ', ' :: '])(
      'removes its name beside "%s"',
      (sign) => {
        for (const title of [headline, 'पुल फिर खुला, मेले में भीड़', '市长为新桥揭幕', 'العمدة يفتتح الجسر الجديد']) {
          expect(bestTitle(sources({ page: `${title}${sign}${site}`, site, url }))).toBe(title);
          expect(bestTitle(sources({ metas: [`${title}${sign}${site}`], site, url }))).toBe(title);
          expect(bestTitle(sources({ page: `${site}${sign}${title}`, site, url }))).toBe(title);
        }
      },
    );
  });

  it.each([
    ['linked data and meta tags', `${linked('Mayor opens')}${og('Mayor opens')}<title>Mayor opens | VP</title>`],
    ['meta tags and the title', `${og('Mayor opens the new')}<title>Mayor opens the new</title>`],
  ])('prefers a longer main heading to its beginning in %s', (_, head) => {
    expect(titleOf(`${head}<h1>${headline}</h1>`)).toBe(headline);
    expect(titleOf(`${head}<h2>${headline}</h2>`)).not.toBe(headline);
  });

  it('keeps the headline before one more part or two in the heading', () => {
    const head = `${linked(headline)}${og(headline)}<title>${headline}</title>`;
    expect(titleOf(`${head}<h1>${headline} Valley Post</h1>`)).toBe(headline);
  });

  it.each([
    [
      'a site that only the address names',
      `<link rel=canonical href="https://www.valleypost.example/a"><title>${headline} - Valley Post</title>`,
    ],
    ['a section and a site', `<title>${headline} - News - VP</title><h1>${headline}</h1>`],
    ['a site of which nothing is known', `<title>${headline} | Valley Post</title>`],
    ['a site before the headline', `<title>Valley Post | ${headline}</title>`],
    [
      'a remark for search engines',
      `<title>${headline} (with pictures) | VP</title>${og(`${headline} | VP`)}<h1>${headline}</h1>`,
    ],
    ['a kicker in meta tags', `${og(`River: ${headline}`)}<title>River: ${headline} - VP</title><h1>${headline}</h1>`],
    [
      'a cut text',
      `${og('Mayor opens the new river …')}<title>Mayor opens the new river … | VP</title><h1>${headline}</h1>`,
    ],
    ['an anchor', `<title>${headline}</title><h1><a href="#a">${headline}</a><a href="#a">¶</a></h1>`],
    ['capitals', `${og(headline)}<h1>${headline.toUpperCase()}</h1>`],
  ])('removes %s', (_, html) => {
    expect(titleOf(html)).toBe(headline);
  });

  it.each([
    ['is a logo', `<h1>Valley Post</h1><h2>${headline}</h2>`],
    [
      'is a logo with words of the title',
      `<title>Bridge Weekly: ${headline}</title>${og(headline)}<h1>Bridge Weekly</h1>`,
    ],
    [
      'links to the home page',
      `<title>${headline} - River News</title><h1><a href="/">River News bridge</a></h1><h2>${headline}</h2>`,
    ],
    ['is hidden', `<title>${headline} - VP</title><h1 hidden>Bridge page</h1><h1>${headline}</h1>`],
    [
      'is invisible',
      `<title>${headline} - VP</title><h1 style="display: none">River bridge news</h1><h1>${headline}</h1>`,
    ],
    ['is the name of a section', `<title>${headline} - VP</title><h1>Local news</h1>`],
    [
      'is a section in the title of the page',
      `<title>${headline} - International News - VP</title><h1>International News</h1>`,
    ],
    [
      'is a path',
      `<title>${headline} - VP</title><nav><h1>Home / News / ${headline} here</h1></nav><h2>${headline}</h2>`,
    ],
    [
      'belongs to another story',
      `<title>${headline} - VP</title><h1>${headline}</h1><aside><h1>The old bridge over the river, as the mayor knew it</h1></aside>`,
    ],
    [
      'comes after that of the story',
      `<title>${headline} - VP</title><h1>${headline}</h1><h1>More about the river and the new bridge</h1>`,
    ],
  ])('does not use a heading that %s', (_, html) => {
    expect(titleOf(html.includes('<title>') ? html : `<title>${headline} - Valley Post</title>${html}`)).toBe(headline);
  });

  it.each([
    [
      'for social networks',
      `${og('You will not believe this bridge')}${og('You will not believe this bridge', 'twitter:title')}<title>${headline} - VP</title>`,
    ],
    [
      'for search engines',
      `${og('New river bridge: all about the opening')}<title>New river bridge: all about the opening - VP</title>`,
    ],
    ['that is longer', `${og(`${headline} after nine years of work and waiting`)}`],
    ['that is shorter', `${og('New river bridge')}`],
  ])('prefers the heading to a title %s', (_, head) => {
    expect(titleOf(`${head}<h1>${headline}</h1>`)).toBe(headline);
    expect(titleOf(`${head}${linked(headline)}<h1>${headline}</h1>`)).toBe(headline);
  });

  it('prefers what linked data and meta tags agree on to a heading that differs', () => {
    expect(titleOf(`${linked(headline)}${og(headline)}<title>${headline}</title><h1>New river bridge opens</h1>`)).toBe(
      headline,
    );
  });

  it.each([
    ['a kicker and a headline', '<span>World</span> <span>Mayor opens the new river bridge</span>', headline],
    [
      'a kicker with a colon',
      '<span>World:</span> <span>Mayor opens the new river bridge</span>',
      `World: ${headline}`,
    ],
    [
      'two lines of a headline',
      '<span>Mayor opens the new river</span> <span>bridge, and nobody comes to see it</span>',
      'Mayor opens the new river bridge, and nobody comes to see it',
    ],
    ['a marked word', 'Mayor opens the <em>new river</em> bridge', headline],
  ])('reads a heading with %s', (_, inside, title) => {
    expect(titleOf(`<h1>${inside}</h1>`)).toBe(title);
  });

  it.each([
    ['Covid: schools close on Monday', 'Covid: schools close on Monday - VP'],
    ['Nord-Süd-Achse – die Bilanz', 'Nord-Süd-Achse – die Bilanz | VP'],
    ['A | B testing explained at last', 'A | B testing explained at last - VP'],
    ['सड़क बंद: तीन गांव कटे', 'सड़क बंद: तीन गांव कटे - दैनिक'],
    ['「橋が開通」市長が式典：地元は歓迎', '「橋が開通」市長が式典：地元は歓迎｜谷新聞'],
  ])('keeps the signs in the headline "%s"', (title, page) => {
    expect(titleOf(`<title>${page}</title><h1>${title}</h1>`)).toBe(title);
  });

  it('takes a headline from a minor heading if the title of the page begins with it', () => {
    expect(titleOf(`<title>${headline} - Notes - Jo Field</title><h1>Hi, I am Jo</h1><h2>${headline}</h2>`)).toBe(
      headline,
    );
  });

  it('keeps the name of the site in a headline about it', () => {
    const title = 'Bridgeworks: the new river bridge is ready';
    const head = `<meta property="og:site_name" content="Bridgeworks"><link rel=canonical href="https://bridgeworks.example/">`;
    expect(titleOf(`${head}${linked(title)}${og(title)}<title>${title}</title><h1>${title}</h1>`)).toBe(title);
  });

  it('finds none on a page without any', () => {
    expect(titleOf('')).toBeUndefined();
  });
});
