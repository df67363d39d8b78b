import { posix } from 'node:path';
import yauzl from 'yauzl';
import { sha256 } from '../../language/hashing/sha256.ts';
import type { OpenZips } from './open-zips.ts';
import { type NoArticle, refusal, skip } from './refusal.ts';
import type { SourceFile } from './source-file.ts';
import { zipMember } from './zip-member.ts';

/** The content of a ZIP. */
export interface OpenedZip {
  readonly files: readonly SourceFile[];
  /** The ZIP itself if it is broken, or members that cannot be read. */
  readonly refused: readonly NoArticle[];
}

const mostMembers = 1_000_000;
const ignored = /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/)/;

/** Opens a ZIP. Its members become sources named `archive.zip/folder/member`; nothing is unpacked to the disk. */
export async function openZip(path: string, name: string, zips: OpenZips): Promise<OpenedZip> {
  const files = new Map<string, SourceFile>();
  const refused: NoArticle[] = [];
  try {
    const zip = await yauzl.openPromise(path, { lazyEntries: true, decodeStrings: false });
    let packed = 0;
    await forEachEntry(zip, (entry) => {
      const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
      const member = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
      packed += entry.compressedSize;
      if (files.size + refused.length >= mostMembers) throw new Error(`it has more than ${mostMembers} members`);
      if (packed > zip.fileSize) throw new Error('its members overlap, as only those of a zip bomb do');
      if (member.endsWith('/') || ignored.test(member)) return;
      const problem = memberProblem(member, entry);
      if (problem !== undefined) refused.push(refusal({ file: `${name}/${member}` }, problem));
      else {
        const memberName = posix.join(name, member.replaceAll('\\', '/'));
        // A program that adds a newer file to an archive leaves the older one in it.
        if (files.has(memberName))
          refused.push(skip({ file: memberName }, 'is replaced by a later file of the same name in the archive'));
        files.set(memberName, zipMember({ path, zips }, entry, memberName, sha256(`${path}\n${member}`).slice(0, 16)));
      }
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { files: [], refused: [refusal({ file: name }, `is not a ZIP file that can be opened: ${error.message}`)] };
  }
  return { files: [...files.values()].toSorted((first, other) => (first.name < other.name ? -1 : 1)), refused };
}

function forEachEntry(zip: yauzl.ZipFile, visit: (entry: yauzl.Entry) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: yauzl.Entry) => {
      try {
        visit(entry);
        zip.readEntry();
      } catch (error) {
        zip.close();
        reject(error);
      }
    });
    zip.readEntry();
  });
}

function memberProblem(member: string, entry: yauzl.Entry): string | undefined {
  if (/(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[a-z]:|\0/i.test(member)) return 'its name points outside the archive';
  if (entry.isEncrypted()) return 'is locked with a password; unpack it first';
  return entry.canDecodeFileData() ? undefined : 'is packed by an unknown method; unpack it first';
}
