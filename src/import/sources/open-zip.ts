import { posix } from 'node:path';
import yauzl from 'yauzl';
import { sha256 } from '../../language/sha256.ts';
import { type NoArticle, refusal } from './refusal.ts';
import type { SourceFile } from './source-file.ts';
import { zipMember } from './zip-member.ts';
import { ZipReader } from './zip-reader.ts';

/** What a ZIP holds. */
export interface OpenedZip {
  readonly files: readonly SourceFile[];
  /** The archive where it is broken, or members that cannot be had. */
  readonly refused: readonly NoArticle[];
}

const mostMembers = 1_000_000;
const passedOver = /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/)/;

/** Opens `zipPath` with its members as sources called `archive.zip/folder/member`; nothing is ever unpacked to the disk. */
export async function openZip(zipPath: string, name: string): Promise<OpenedZip> {
  const files: SourceFile[] = [];
  const refused: NoArticle[] = [];
  const archive = new ZipReader(zipPath);
  try {
    const zip = await yauzl.openPromise(zipPath, { lazyEntries: true, decodeStrings: false });
    let packed = 0;
    await eachEntry(zip, (entry) => {
      const member = yauzl.getFileNameLowLevel(
        entry.generalPurposeBitFlag,
        entry.fileNameRaw,
        entry.extraFields,
        false,
      );
      packed += entry.compressedSize;
      if (files.length + refused.length >= mostMembers) throw new Error(`it has more than ${mostMembers} members`);
      if (packed > zip.fileSize) throw new Error('its members lie over each other, as only a zip bomb has them');
      if (member.endsWith('/') || passedOver.test(member)) return;
      const fault = memberFault(member, entry);
      if (fault !== undefined) refused.push(refusal({ file: `${name}/${member}` }, fault));
      else {
        const called = posix.join(name, member.replaceAll('\\', '/'));
        files.push(zipMember(archive, entry, called, sha256(`${zipPath}\n${member}`).slice(0, 16)));
      }
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { files: [], refused: [refusal({ file: name }, `is not a ZIP file that can be opened: ${error.message}`)] };
  }
  return { files: files.toSorted((one, other) => (one.name < other.name ? -1 : 1)), refused };
}

function eachEntry(zip: yauzl.ZipFile, take: (entry: yauzl.Entry) => void): Promise<void> {
  return new Promise((done, fail) => {
    zip.on('error', fail);
    zip.on('end', done);
    zip.on('entry', (entry: yauzl.Entry) => {
      try {
        take(entry);
        zip.readEntry();
      } catch (error) {
        zip.close();
        fail(error);
      }
    });
    zip.readEntry();
  });
}

function memberFault(member: string, entry: yauzl.Entry): string | undefined {
  if (/(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[a-z]:|\0/i.test(member)) return 'its name leads out of the archive';
  if (entry.isEncrypted()) return 'is locked with a password; unpack it first';
  return entry.canDecodeFileData() ? undefined : 'is packed in a way that is not known; unpack it first';
}
