import { expect, it } from 'vitest';
import { isErrorPage, isTeaser } from '../../../../../src/import/reading/html/error-page.ts';
import { importFiles } from '../../import-files.ts';

it.each([
  ['404 - Gazette', true],
  ['Error 503', true],
  ['404 Not Found', true],
  ['Oops! That page can’t be found.', true],
  ['Access denied', true],
  ['Just a moment...', true],
  ['Página no encontrada', true],
  ['पेज नहीं मिला', true],
  ['404 workers lose their jobs', false],
  ['500 trees planted', false],
  ['Lost ring not found by divers', false],
  ['Crash site not found after a week', false],
  ['Access denied to pilgrims at the old temple', false],
  ['Train service unavailable on Sunday', false],
  ['Access denied | Gazette', true],
  ['Sorry, page not found', true],
  ['Checking your browser before accessing gazette.example', true],
  ['503 Service Temporarily Unavailable', true],
])('%s is the title of an error page: %s', (title, isError) => {
  expect(isErrorPage([title], 200)).toBe(isError);
  expect(isErrorPage([title], 5000)).toBe(false);
});

const page = (title: string, text: string, more = ''): string =>
  `<!doctype html><title>${title}</title>${more}<article><h1>${title}</h1><p>${text}</p></article>`;
const dated = '<meta name="date" content="2020-05-06">';
const sentence = 'The night ferry sails again from the old harbour, as it did every year before the flood.';

it('leaves out the error page of a server, and says so', async () => {
  const made = await importFiles({ 'a.html': page('Page not found', 'Sorry, there is no such page here.', dated) });
  expect(made.outcomes.map(({ status, reason }) => [status, reason])).toEqual([
    ['skipped', 'is an error page: "Page not found"'],
  ]);
});

it('marks an article of which only subscribers see the rest', async () => {
  const made = await importFiles({
    'a.html': page('The ferry sails', `${sentence}</p><p>Subscribe to continue reading. Already a subscriber?`, dated),
  });
  expect(made.outcomes[0]?.notes.map(({ message }) => message)).toContain(
    'may be cut off: its page asks readers to subscribe',
  );
  expect(isTeaser(`${sentence} Readers may subscribe to the paper by post.`)).toBe(false);
});

it('marks a date that is only that of an update', async () => {
  const made = await importFiles({
    'a.html': `${page('The ferry sails', sentence)}<footer>Last updated 1 January 2024</footer>`,
  });
  expect(made.outcomes[0]?.notes.map(({ message }) => message)).toContain(
    'the page has only the date of its update: "Last updated 1 January 2024"',
  );
});
