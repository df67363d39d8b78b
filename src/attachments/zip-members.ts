import { once } from 'node:events';
import { promisify } from 'node:util';
import { open, type ZipFile } from 'yauzl';

/** More members than the largest document has. */
const most = 200_000;

/** The names of a ZIP's members, from its directory. Empty if the file is not a ZIP, or is damaged. */
export async function zipMembers(file: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  try {
    const zip = await promisify<string, { lazyEntries: boolean }, ZipFile>(open)(file, { lazyEntries: true });
    try {
      zip.on('entry', ({ fileName }) => {
        names.add(fileName);
        if (names.size < most) zip.readEntry();
        else zip.emit('end');
      });
      const end = once(zip, 'end');
      zip.readEntry();
      await end;
    } finally {
      zip.close();
    }
    return names;
  } catch {
    return new Set();
  }
}
