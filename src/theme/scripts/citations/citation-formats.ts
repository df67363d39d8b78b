import { bibtex } from '../../../pages/citing/bibtex.ts';
import type { Citation } from '../../../pages/citing/citation.ts';
import { cslJson } from '../../../pages/citing/csl-json.ts';
import { ris } from '../../../pages/citing/ris.ts';

/** A file format for reference managers. */
interface CitationFormat {
  readonly name: string;
  readonly extension: string;
  readonly type: string;
  readonly write: (citations: readonly Citation[]) => string;
}

export const citationFormats: readonly CitationFormat[] = [
  { name: 'BibTeX', extension: 'bib', type: 'application/x-bibtex', write: bibtex },
  { name: 'RIS', extension: 'ris', type: 'application/x-research-info-systems', write: ris },
  { name: 'CSL-JSON', extension: 'json', type: 'application/vnd.citationstyles.csl+json', write: cslJson },
];
