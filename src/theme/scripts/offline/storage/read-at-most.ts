/** Reads the body of a response. Throws if it is longer than the limit, without reading the rest. */
export async function readAtMost(limit: number, { body }: Response): Promise<ArrayBuffer> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  let length = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > limit) {
      await reader?.cancel();
      throw new Error(`The content is longer than ${limit} bytes`);
    }
    parts.push(part.value);
  }
  return new Blob(parts).arrayBuffer();
}
