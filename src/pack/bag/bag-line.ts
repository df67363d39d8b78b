const encoded: Readonly<Record<string, string>> = { '%': '%25', '\n': '%0A', '\r': '%0D' };

/** A line of a bag's manifest. Percent signs and line breaks are encoded, as RFC 8493 requires. */
export function bagLine(hash: string, path: string): string {
  return `${hash}  ${path.replace(/[%\n\r]/g, (character) => encoded[character] ?? character)}\n`;
}

/** Parses a bag's manifest: path => SHA-256. */
export function parseBagManifest(text: string): ReadonlyMap<string, string> {
  const listed = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, hash, path] = /^([0-9a-fA-F]{64})[ \t]+(?![ \t])\*?(.+?)\r?$/.exec(line) ?? [];
    if (hash === undefined || path === undefined) continue;
    const name = path.replace(/%(?:25|0A|0D)/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
    listed.set(name.replace(/^\.\//, ''), hash.toLowerCase());
  }
  return listed;
}
