import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, test } from 'vitest';
import { attachmentUrls } from '../../../../src/attachments/attachment-info.ts';
import { publishAttachment } from '../../../../src/attachments/publish-attachment.ts';
import { measureScan } from '../../../../src/attachments/scans/measure-scan.ts';
import { alto, altoLine } from './scan-texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'measure-scan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const picture = { width: 500, height: 1000 };

function measure(name: string, content: string) {
  const file = join(folder, name);
  writeFileSync(file, content);
  return { file, ...measureScan(file, picture) };
}

test('publishes the text, and the words as a script that keeps them in its element', async () => {
  const { file, info, note } = measure('page.xml', alto(altoLine('</script> 100 200 50 20'.replaceAll('<', '&lt;'))));
  expect(note).toBeUndefined();
  expect(info.text).toBe('</script>');
  const published = await publishAttachment(file, info, folder);
  expect(published.map((each) => each.file)).toEqual(attachmentUrls(info));
  const [text = '', words = ''] = published.map((each) => readFileSync(join(folder, each.file), 'utf8'));
  expect(text).toBe('\ufeff</script>\n');
  const document = { currentScript: {} };
  runInNewContext(words, { document });
  expect(document.currentScript).toEqual({ words: { blocks: [['</script>', [[1000, 1000, 500, 100]]]] } });
});

test('gives scans with the same words files of their own', () => {
  const [one, other] = [measure('one.txt', ' '), measure('other.txt', '\n')].map(({ info }) => attachmentUrls(info));
  expect(one).not.toEqual(other);
  expect([one?.length, other?.length]).toEqual([1, 1]);
});

test('says of a page without words that it has none', () => {
  for (const content of [alto(''), ' ']) expect(measure('empty', content).note?.message).toBe('has no words');
  expect(measure('plain', 'word').note).toBeUndefined();
});

test('notices that a file has changed since it was measured', async () => {
  for (const changed of ['other', '<alto>']) {
    const { file, info } = measure('changing', 'word');
    writeFileSync(file, changed);
    await expect(publishAttachment(file, info, folder)).rejects.toThrow('changed while the site was being built');
  }
});
