import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenShard, openShard } from '../../../../../src/search/client/files/open-shard.ts';
import { matchShard, matchTexts, type ShardMatches } from '../../../../../src/search/client/match/match-shard.ts';
import { parseQuery } from '../../../../../src/search/client/query/parse-query.ts';
import { buildIndex } from '../../build-index.ts';
import { record } from '../../record.ts';

const folder = mkdtempSync(join(tmpdir(), 'match-texts-'));
let shard: OpenShard;

beforeAll(async () => {
  const table = await buildIndex(
    [
      record('one', {
        title: 'किम की वार्ता',
        summary: 'Kim meets',
        authors: ['आशा राव'],
        text: 'किम ने बात की।\nबातें हुईं, बात बनी।',
      }),
      record('two', {
        title: 'Parties meet',
        lang: 'en',
        tags: ['किम'],
        text: "The party met Kim's party. U.N. parties, party.",
      }),
      record('three', { text: 'सड़कें और सड़क। लड़की लड़कियों से मिली। यू.पी. में 1,000 लोग। … — !' }),
      record('four', { lang: 'ur', text: 'وزیر اعظم نے کتاب پڑھی۔ کتابیں' }),
    ],
    folder,
  );
  const load = async (path: string) => new Uint8Array(gunzipSync(readFileSync(join(folder, path))));
  const [entry] = table.shards;
  if (entry) shard = await openShard(entry, load);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plain = (candidates: ShardMatches['candidates']) =>
  candidates.map(({ article, missing, matches }) => ({
    article,
    missing,
    matches: matches.map((match) => match && { ...match, positions: [...match.positions].toSorted((a, b) => a - b) }),
  }));

test.each([
  ['किम', 2],
  ['kim', 2],
  ['बात', 1],
  ['"किम ने बात"', 1],
  ['party', 1],
  ['parties -kim', 0],
  ['सड़क', 1],
  ['sadak', 1],
  ['ladki', 1],
  ['यूपी', 1],
  ['1000', 1],
  ['کتاب', 1],
  ['आशा किम', 1],
  ['पेड़', 0],
])('the texts have the same matches of %s as the index: %i', async (text, found) => {
  const query = parseQuery(text);
  const { candidates } = await matchShard(shard, query, {});
  const all = await matchTexts(shard, query, {}, [...shard.days.keys()]);
  const isFull = ({ missing }: { readonly missing: number }) => missing === 0;
  expect(plain(all.filter(isFull))).toEqual(plain(candidates.filter(isFull)));
  expect(candidates.filter(isFull)).toHaveLength(found);
});
