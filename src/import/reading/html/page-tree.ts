import type { Attributes } from './kept-names.ts';
import type { PageElement } from './page-element.ts';
import type { PageSource } from './page-source.ts';
import { scanPage } from './scan-page.ts';
import { TreeMaker } from './tree-maker.ts';

/** A page as a tree of what a reader sees, and what its head says. */
export interface PageTree {
  readonly body: PageElement;
  /** The attributes of its meta elements. */
  readonly metas: readonly Attributes[];
  /** The text of its JSON-LD scripts. */
  readonly linkedData: readonly string[];
  readonly title: string;
  readonly lang?: string;
  readonly canonical?: string;
}

/**
 * Reads a page in one pass. Elements nested deeper than a reader of the tree can follow are left out, their content stays; what no
 * reader sees is passed over, unless it has no end.
 */
export function readPageTree(source: PageSource): PageTree {
  const maker = new TreeMaker(source);
  scanPage(source, maker);
  return maker.tree();
}
