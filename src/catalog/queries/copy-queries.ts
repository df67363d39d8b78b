import type { Article } from '../../articles/model/article.ts';
import { readSketch } from '../copies/sketch-text.ts';
import type { Catalog } from '../database/catalog.ts';
import { articleJson, number, type Row, text } from '../database/columns.ts';
import { versionsOf } from './version-queries.ts';

/** One of the articles that print the same story. */
export interface Copy {
  readonly id: number;
  /** Of its file, relative to the articles' folder. */
  readonly path: string;
  readonly article: Article;
  /** The number of words of its text. */
  readonly words: number;
}

const columns = [number, text, articleJson, text] as const;
const selected = `SELECT a.id, a.path, a.article, s.sketch FROM copy_groups g
  JOIN articles a ON a.id = g.article JOIN copy_sketches s ON s.article = g.article`;

/** The articles that print the same story as an article, itself included, oldest first. Empty if there are none. Versions in other languages are no copies. */
export function copiesOf(catalog: Catalog, id: number): readonly Copy[] {
  const story = catalog.value(number, 'SELECT story FROM copy_groups WHERE article = ?', id);
  return story === undefined ? [] : withoutVersions(catalog, id, copiesInStory(catalog, story));
}

/** The copies of every story that was printed more than once, each oldest first, in the order of their first articles' files. */
export function copyGroups(catalog: Catalog): readonly (readonly Copy[])[] {
  const stories = catalog.values(number, 'SELECT DISTINCT story FROM copy_groups');
  return stories
    .map((story) => copiesInStory(catalog, story))
    .map(([first, ...others]) => (first ? withoutVersions(catalog, first.id, [first, ...others]) : []))
    .filter((copies) => copies.length > 1)
    .toSorted(([a], [b]) => ((a?.path ?? '') < (b?.path ?? '') ? -1 : 1));
}

function copiesInStory(catalog: Catalog, story: number): readonly Copy[] {
  return catalog.rows(columns, `${selected} WHERE g.story = ? ORDER BY a.millis, a.address`, story).map(toCopy);
}

function withoutVersions(catalog: Catalog, id: number, copies: readonly Copy[]): readonly Copy[] {
  const versions = new Set(versionsOf(catalog, id).map((version) => version.id));
  const others = copies.filter((copy) => copy.id === id || !versions.has(copy.id));
  return others.length < 2 ? [] : others;
}

function toCopy([id, path, article, sketch]: Row<typeof columns>): Copy {
  return { id, path, article, words: readSketch(sketch).words };
}
