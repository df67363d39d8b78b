import { sha256 } from '../../../language/sha256.ts';

/**
 * The digest of what was read of a record. The file's own digest would change with every new export, and call all of its
 * articles changed.
 */
export function recordDigest(record: unknown): string {
  return sha256(JSON.stringify(record));
}
