import type { Problem } from '../settings/problem.ts';
import type { Address } from './article.ts';
import { quoted } from './quoted.ts';

/** An article's address and its file, as problems name it. */
export interface AddressedFile {
  readonly address: Address;
  readonly file: string;
}

/**
 * Files whose articles would share an address on some disk or host: in another Unicode form, or in other case. Each names the
 * file before it in the order given.
 */
export function addressClashes(files: Iterable<AddressedFile>): readonly Problem[] {
  const first = new Map<string, AddressedFile>();
  const clashes: Problem[] = [];
  for (const entry of files) {
    const key = addressKey(entry.address);
    const other = first.get(key);
    if (other === undefined) first.set(key, entry);
    else clashes.push({ file: entry.file, message: clash(entry, other), remedy: 'rename one of them' });
  }
  return clashes;
}

/** Equal for the addresses that some disks take for one. */
export function addressKey(address: string): string {
  // Upper case first: ß and ſ have their twins there.
  return address.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

function clash({ address }: AddressedFile, other: AddressedFile): string {
  if (address === other.address) return `has the address of ${other.file}: ${quoted(address)}`;
  return `has an address that differs from that of ${other.file} in case only: ${quoted(address)}`;
}
