import { loadSubsetter } from './harfbuzz-subsetter.ts';

/** What a reduced font keeps. */
export interface ReducedFont {
  readonly characters: string;
  /** A weight, or the lowest and highest of a variable font; undefined for a font without this choice. */
  readonly weights?: number | readonly [min: number, max: number] | undefined;
  /** OpenType features, as four letters. All by default. */
  readonly features?: readonly string[] | undefined;
  /** OpenType scripts, as four letters. All by default. */
  readonly scripts?: readonly string[] | undefined;
  /** Glyphs without a character of their own. Without this list, all that the features can form from the characters. */
  readonly glyphs?: ReadonlySet<number> | undefined;
}

// Values of hb-subset.h.
const writable = 2;
const [dropTables, layoutFeatures, layoutScripts] = [3, 6, 7];
const [noHinting, notdefOutline, noLayoutClosure] = [0x1, 0x40, 0x200];

/** Redundant tables, and tables only for design programs. */
const unneededTables = ['HVAR', 'MVAR', 'STAT', 'BASE', 'DSIG'];
/** Tables of OpenType features, which say nothing in a font without any. */
const featureTables = ['GDEF', 'GPOS', 'GSUB'];

/** Reduces a TrueType font. Keeps its glyph for unknown characters, so that none is invisible. */
export async function reduceFont(
  truetype: Uint8Array,
  { characters, weights, features, scripts, glyphs }: ReducedFont,
): Promise<Buffer> {
  const hb = await loadSubsetter();
  const data = hb.malloc(truetype.length);
  new Uint8Array(hb.memory.buffer).set(truetype, data);
  const face = hb.hb_face_create(hb.hb_blob_create(data, truetype.length, writable, 0, 0), 0);
  const input = hb.hb_subset_input_create_or_fail();
  const keep = (kind: number, tags: readonly string[] | undefined) => {
    const set = hb.hb_subset_input_set(input, kind);
    hb.hb_set_clear(set);
    if (tags === undefined) hb.hb_set_invert(set);
    for (const name of tags ?? []) hb.hb_set_add(set, tag(name));
  };
  keep(layoutFeatures, features);
  keep(layoutScripts, scripts);
  const dropped = features?.length === 0 ? [...unneededTables, ...featureTables] : unneededTables;
  for (const table of dropped) hb.hb_set_add(hb.hb_subset_input_set(input, dropTables), tag(table));
  hb.hb_subset_input_set_flags(input, noHinting | notdefOutline | (glyphs === undefined ? 0 : noLayoutClosure));
  for (const character of characters)
    hb.hb_set_add(hb.hb_subset_input_unicode_set(input), character.codePointAt(0) ?? 0);
  for (const glyph of glyphs ?? []) hb.hb_set_add(hb.hb_subset_input_glyph_set(input), glyph);
  if (typeof weights === 'number') hb.hb_subset_input_pin_axis_location(input, face, tag('wght'), weights);
  else if (weights !== undefined)
    hb.hb_subset_input_set_axis_range(input, face, tag('wght'), weights[0], weights[1], weights[0]);
  const subset = hb.hb_subset_or_fail(face, input);
  if (subset === 0) throw new Error('HarfBuzz could not reduce the font');
  const blob = hb.hb_face_reference_blob(subset);
  const start = hb.hb_blob_get_data(blob, 0);
  return Buffer.from(new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(blob)));
}

function tag(name: string): number {
  return Buffer.from(name, 'latin1').readUInt32BE(0);
}
