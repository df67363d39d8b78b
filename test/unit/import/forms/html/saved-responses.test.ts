import { expect, it } from 'vitest';
import { articleText, importFiles } from '../../import-files.ts';

const text = 'The harbour opens again to all who live beside the river, as it did every year before the flood.';
const html = `<html lang="en"><body><h1>The harbour<br>opens again</h1><p>6 May 2020</p><p>${text}</p><p>${text} Twice.</p></body></html>`;

it('leaves out the headers of the server before a page, and keeps the words of a headline apart', async () => {
  const made = await importFiles({
    'a.html': `HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Type: text/html\r\n\r\n${html}`,
  });
  const article = articleText(made, '2020/05/06/the-harbour-opens-again.md');
  expect(article).toContain('title: The harbour opens again');
  expect(article).not.toMatch(/HTTP|nginx/);
});

it('refuses a web archive in MHTML', async () => {
  const head =
    'From: <Saved by Blink>\nSubject: The harbour\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="x"\n\n';
  const made = await importFiles({ 'a.html': `${head}--x\nContent-Type: text/html\n\n${html}\n--x--` });
  expect(made.outcomes).toMatchObject([{ status: 'refused', reason: expect.stringContaining('MHTML') }]);
});
