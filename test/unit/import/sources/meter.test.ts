import { describe, expect, it } from 'vitest';
import { Meter } from '../../../../src/import/sources/meter.ts';
import type { SourceFile } from '../../../../src/import/sources/source-file.ts';

async function* halves(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(50);
  yield new Uint8Array(50);
}

const file: SourceFile = {
  name: 'a.xml',
  size: 100,
  pathHash: 'a',
  bytes: async () => new Uint8Array(100),
  pieces: halves,
};

describe('the meter of an import', () => {
  it('reports the share of all bytes that was read, and restarts when a file is read twice', async () => {
    const meter = new Meter();
    expect(meter.share).toBeUndefined();
    const [one, other] = [meter.metered(file), meter.metered(file)];
    expect(meter.share).toBe(0);
    const shares: (number | undefined)[] = [];
    for await (const _ of one.pieces()) shares.push(meter.share);
    for await (const _ of one.pieces()) shares.push(meter.share);
    expect(shares).toEqual([0.25, 0.5, 0.25, 0.5]);
    await other.bytes();
    expect(meter.share).toBe(1);
    meter.metered({ ...file, name: 'b.xml.gz' });
    expect(meter.share).toBeUndefined();
  });
});
