import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { fromFdPromise, type ZipFile } from 'yauzl';
import { type FileFinding, type FileTree, manifestLimit } from '../file-tree.ts';
import { checkMember, unpackMember } from './check-member.ts';
import { type ReadZip, readZipEnd } from './zip-end.ts';
import { emptyFoldersOf, zipFindings } from './zip-layout.ts';
import { readMember, type ZipMember } from './zip-members.ts';

/** The files of a ZIP. Of two with the same name, the last. Throws where it is not a ZIP, or damaged beyond reading. */
export async function zipTree(file: string): Promise<FileTree> {
  const fd = openSync(file, 'r');
  const zip = await openZip(fd, file);
  try {
    const { members, findings } = await readDirectory(zip, fd, basename(file));
    const files = new Map(members.filter(({ kind }) => kind === 'file').map((member) => [member.name, member]));
    return {
      isZip: true,
      paths: [...files.keys()],
      findings,
      emptyFolders: emptyFoldersOf(members),
      check: async (path) => {
        const member = files.get(path);
        return member === undefined ? { hash: undefined } : checkMember(zip, member);
      },
      bytes: async (path) => {
        const member = files.get(path);
        return member === undefined ? undefined : unpackSmall(zip, member);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw new Error(`${file} is damaged: its list of files cannot be read. Get another copy.`, { cause: error });
  }
}

async function openZip(fd: number, file: string): Promise<ZipFile> {
  try {
    return await fromFdPromise(fd, { lazyEntries: true, decodeStrings: false, validateEntrySizes: false });
  } catch {
    closeSync(fd);
    throw new Error(
      `${file} is not a ZIP, or its end is cut off or changed. Give a folder or ZIP that was packed here.`,
    );
  }
}

async function readDirectory(
  zip: ZipFile,
  fd: number,
  name: string,
): Promise<{ readonly members: readonly ZipMember[]; readonly findings: readonly FileFinding[] }> {
  const read: ReadZip = (position, length) => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(fd, bytes, 0, length, position));
  };
  const end = readZipEnd(read, fstatSync(fd).size, zip.comment.length);
  const members: ZipMember[] = [];
  for await (const entry of zip.eachEntry()) members.push(await readMember(zip, entry, read));
  return { members, findings: zipFindings(members, end, name) };
}

/** The bytes of a manifest or signature. */
async function unpackSmall(zip: ZipFile, member: ZipMember): Promise<Buffer> {
  if (member.entry.uncompressedSize > manifestLimit) throw new Error(`${member.name} is too large for a manifest`);
  const chunks: Buffer[] = [];
  await unpackMember(zip, member, (chunk) => chunks.push(chunk)).catch((cause) => {
    throw new Error(`${member.name} is damaged and cannot be unpacked. Get another copy of the ZIP.`, { cause });
  });
  return Buffer.concat(chunks);
}
