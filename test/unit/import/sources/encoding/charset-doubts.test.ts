import { expect, test } from 'vitest';
import { decodePieces } from '../../../../../src/import/sources/encoding/decode-pieces.ts';
import { decodeText } from '../../../../../src/import/sources/encoding/decode-text.ts';
import { encoded } from './encoded.ts';

const xml = encoded('<?xml version="1.0" encoding="iso-8859-1"?><a>Wałęsa wins the vote</a>', 'windows-1250');
const doubt = 'the charset windows-1252 may be wrong: see "Wa³êsa"';

test('a whole text and one in pieces are read in the charset that they name, with a doubt', async () => {
  expect(decodeText(xml, 'iso-8859-1')).toMatchObject({ charset: 'windows-1252', doubt });
  const doubts: (string | undefined)[] = [];
  const pieces = (async function* () {
    yield xml;
  })();
  for await (const _ of decodePieces(pieces, (found) => doubts.push(found)));
  expect(doubts).toContain(doubt);
});
