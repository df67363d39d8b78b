import { describe, expect, it } from 'vitest';
import { articleText, importFiles } from '../../import-files.ts';
import { zipOf } from '../../zip-of.ts';

interface Page {
  readonly title?: string;
  readonly subtitle?: string;
  readonly body: string;
  readonly footer?: string;
}

const by = (names: readonly string[]): string =>
  names.map((name) => `<a href="https://medium.com/@x" class="p-author h-card">${name}</a>`).join(' and ');
const time = '<time class="dt-published" datetime="2020-05-06T09:30:00.123Z">May 6, 2020</time>';
const story = (more = ''): string =>
  `<p>By ${by(['Asha Rao'])} on <a href="https://medium.com/p/1a">${time}</a>.</p><p><a href="https://medium.com/@x/road-1a" class="p-canonical">Canonical link</a></p>${more}`;
const page = ({ title = 'The road', subtitle = '', body, footer = story() }: Page): string =>
  `<!DOCTYPE html><html><head><title>${title}</title><style>* {font-family: Georgia, Cambria, serif;}</style></head><body><article class="h-entry">\n<header>\n<h1 class="p-name">${title}</h1>\n</header>\n${subtitle === '' ? '' : `<section data-field="subtitle" class="p-summary">\n${subtitle}\n</section>\n`}<section data-field="body" class="e-content">\n<section name="1" class="section section--body section--first"><div class="section-divider"><hr class="section-divider"></div><div class="section-content">${body}</div></section></section>\n<footer>${footer}<p>Exported from <a href="https://medium.com">Medium</a> on June 1, 2024.</p></footer></article></body></html>`;
const heading = '<h3 class="graf graf--h3 graf--leading graf--title">The road</h3>';
const text = '<p class="graf graf--p">The island has one road, and it goes all around it.</p>';
const path = '2020/05/06/the-road.md';

describe('an export of Medium', () => {
  it('gives the authors, tags and address of its own footer, and the whole subtitle', async () => {
    const footer = `<p class="p-tags">Tagged in <a href="https://medium.com/tag/a" class="p-tag">Islands</a></p><p>By ${by(['Asha Rao', 'Ben Ali'])} on ${time}.</p><p><a class="p-canonical" href="https://paper.example/road">Canonical link</a></p>`;
    const body = `${heading}<h4 class="graf graf--h4 graf--subtitle">How it was built, and by whom</h4>${text}`;
    const made = await importFiles({ 'posts/a.html': page({ subtitle: 'How it was built…', body, footer }) });
    expect(articleText(made, path)).toMatch(
      /^---\ntitle: The road\ndate: 2020-05-06T09:30:00\+00:00\nlang: en\nsummary: How it was built, and by whom\nauthors:\n {2}- Asha Rao\n {2}- Ben Ali\ntags:\n {2}- Islands\nsource:\n {2}url: https:\/\/paper.example\/road\n/,
    );
    expect(articleText(made, path)).toMatch(/---\n\nThe island has one road, and it goes all around it\.\n$/);
  });

  it('has no subtitle if the export made one of the beginning of the text', async () => {
    const made = await importFiles({
      'posts/a.html': page({ subtitle: 'The island has one road, and it goes…', body: `${heading}${text}` }),
    });
    expect(articleText(made, path)).not.toContain('summary');
  });

  it('keeps the rules between its sections', async () => {
    const second =
      '</div></section><section name="2" class="section section--body"><div class="section-divider"><hr class="section-divider"></div><div><p>Later.</p>';
    const made = await importFiles({ 'posts/a.html': page({ body: `${heading}${text}${second}` }) });
    expect(articleText(made, path)).toMatch(/---\n\nThe island [^\n]*\n\n---\n\nLater\.\n$/);
  });

  const shortAnswer = '<p>The road is nice, I walked it.</p>';
  it.each([
    [
      'a response whose title is the beginning of its text',
      'posts/a.html',
      page({ title: 'The road is nice, I walked it.', body: shortAnswer }),
    ],
    ['a response with a cut title', 'posts/a.html', page({ title: 'The road is…', body: shortAnswer })],
    ['a draft without a day', 'posts/a.html', page({ body: `${heading}${text}`, footer: '' })],
    ['a draft by its name', 'posts/draft_a.html', page({ body: `${heading}${text}` })],
    [
      'a page about the account',
      'ips/ips-0001.html',
      '<!DOCTYPE html><html><head><title>IPs</title><style>* {font-family: Georgia, Cambria;}</style></head><body><section><ul><li>192.0.2.1 2020-05-06 5:19 pm</li></ul></section></body></html>',
    ],
    [
      'the profile',
      'profile/profile.html',
      '<!DOCTYPE html><html><head><title>Asha</title></head><body><section class="h-card"><a href="https://medium.com/@asha">@asha</a></section></body></html>',
    ],
    [
      'its README',
      'README.html',
      '<!DOCTYPE html><html><head><title>Medium export</title></head><body><p>Your archive.</p></body></html>',
    ],
  ])('leaves out %s', async (_, name, content) => {
    const made = await importFiles({ [name]: content });
    expect(made.forms).toEqual(['medium']);
    expect(made.outcomes.map(({ status }) => status)).toEqual(['skipped']);
  });

  it('takes a story for a story, although its text begins like its headline', async () => {
    const body = `${heading}<p>The road begins at the harbour.</p><p>It ends there too.</p>`;
    const long = `<p>${'The road goes on and on. '.repeat(100)}</p>`;
    const made = await importFiles({
      'posts/a.html': page({ body }),
      'posts/b.html': page({ title: 'The road goes', body: long }),
    });
    expect(made.outcomes.map(({ status }) => status)).toEqual(['imported', 'imported']);
    expect(made.outcomes[1]?.notes?.map(({ message }) => message).join()).toContain('may be a response');
  });

  it('is read from a ZIP', async () => {
    const made = await importFiles({ 'medium.zip': zipOf({ 'posts/a.html': page({ body: `${heading}${text}` }) }) });
    expect(articleText(made, path)).toContain('- Asha Rao');
  });

  it('is not what other pages with microformats are', async () => {
    const other = `<!DOCTYPE html><html><body><article class="h-entry"><header><h1 class="p-name">The road</h1></header>${time}<div class="e-content">${text.repeat(8)}</div></article></body></html>`;
    expect((await importFiles({ 'posts/a.html': other })).forms).toEqual(['html']);
  });
});
