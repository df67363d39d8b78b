import { joinBytes } from './join-bytes.ts';

/**
 * Bytes as they were before packing. Some hosts unpack .bin files that begin as gzip does; what arrives unpacked is taken as it is.
 * Bytes that are damaged are an error.
 */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  // Damage is told by the reading end.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = readable.getReader();
  const parts: Uint8Array[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  return joinBytes(parts);
}
