import type { Catalog } from '../database/catalog.ts';
import { number, text } from '../database/columns.ts';
import { readMetadata } from '../database/metadata.ts';
import { readSketch } from './sketch-text.ts';
import { runLimit, type TextSketch } from './text-sketch.ts';

/** A run of words that more texts have is a phrase or a part of a template, and says nothing about copies. A story has as many copies at most. */
export const mostCopies = 24;

/** One of so many runs is indexed of those that the sketch of a text of twice the length would keep. */
const indexedPart = 4;

/** Set in the catalogue when texts have been compared for the first time. */
export const hasCompared = 'has-compared-texts';

/** The runs under which the index finds a text. */
export function indexedRuns({ words, runs }: TextSketch): Uint32Array {
  const limit = runLimit(2 * words) / indexedPart;
  return runs.filter((run) => run < limit);
}

/** The runs of the index that several texts have. */
export function runsOfSeveral(catalog: Catalog): ReadonlySet<number> {
  return new Set(catalog.values(number, 'SELECT run FROM copy_runs GROUP BY run HAVING count(*) > 1'));
}

/** Saves the sketch of an article. `updateCopies` then compares it. Call inside a transaction. */
export function saveSketch(catalog: Catalog, id: number, sketch: string | undefined): void {
  if (sketch === undefined) return;
  catalog.run('INSERT INTO copy_sketches (article, sketch) VALUES (?, ?)', id, sketch);
  const runs = JSON.stringify([...indexedRuns(readSketch(sketch))]);
  catalog.run('INSERT OR IGNORE INTO copy_runs (run, article) SELECT value, ? FROM json_each(?)', id, runs);
  catalog.run('INSERT OR IGNORE INTO copy_pending (article) VALUES (?)', id);
  // A run has become a phrase. Before the first comparison, all articles wait for it anyway.
  if (readMetadata(catalog, hasCompared) !== undefined) markArticlesOf(catalog, runs, mostCopies + 1);
}

/** Removes the sketch of an article. The texts that are similar to it are compared again. */
export function removeSketch(catalog: Catalog, id: number): void {
  const sketch = catalog.value(text, 'DELETE FROM copy_sketches WHERE article = ? RETURNING sketch', id);
  if (sketch === undefined) return;
  const runs = JSON.stringify([...indexedRuns(readSketch(sketch))]);
  catalog.run('DELETE FROM copy_runs WHERE article = ? AND run IN (SELECT value FROM json_each(?))', id, runs);
  markArticlesOf(catalog, runs, mostCopies);
  catalog.run('INSERT OR IGNORE INTO copy_pending (article) SELECT other FROM copy_pairs WHERE article = ?', id);
  catalog.run(
    `INSERT OR IGNORE INTO copy_pending (article)
     SELECT o.article FROM copy_groups g JOIN copy_groups o ON o.story = g.story WHERE g.article = ?`,
    id,
  );
  catalog.run(
    'DELETE FROM copy_pairs WHERE article = ? OR (article, other) IN (SELECT other, article FROM copy_pairs WHERE article = ?)',
    id,
    id,
  );
  catalog.run('DELETE FROM copy_groups WHERE article = ?', id);
}

/** The articles with runs that exactly so many texts have. */
function markArticlesOf(catalog: Catalog, runs: string, count: number): void {
  catalog.run(
    `INSERT OR IGNORE INTO copy_pending (article) SELECT article FROM copy_runs WHERE run IN (
       SELECT value FROM json_each(?)
       WHERE (SELECT count(*) FROM (SELECT 1 FROM copy_runs WHERE run = value LIMIT ?)) = ?)`,
    ...[runs, count + 1, count],
  );
}
