import { unpack } from './unpack.ts';
import { verifyFile } from './verify-file.ts';

/** Loads the bytes of a file. `isRetry`: the last attempt failed, so copies in caches are not used. */
export type LoadBytes = (path: string, isRetry: boolean) => Promise<Uint8Array<ArrayBuffer>>;

/** Loads the content of a file, decompressed and checked. */
export type ReadFile = (path: string, isRetry: boolean) => Promise<Uint8Array>;

/** A reader of files that loads their bytes in this way. */
export function packedFileReader(bytes: LoadBytes): ReadFile {
  return async (path, isRetry) => {
    const content = await unpack(await bytes(path, isRetry));
    await verifyFile(path, content);
    return content;
  };
}
