import { hash } from 'node:crypto';

/** Hex digest of a text (as UTF-8) or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content);
}
