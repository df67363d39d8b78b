import { enableScans } from '../../../theme/scripts/scans/enable-scans.ts';
import { readHighlightHash, readScanHash } from '../highlight/highlight-hash.ts';
import { findPlaces } from './find-places.ts';
import { loadScanWords } from './load-scan-words.ts';

const found = new Set(readHighlightHash(location.hash));

enableScans(async ({ dataset }) => {
  const words = found.size === 0 || dataset.script === undefined ? undefined : await loadScanWords(dataset.script);
  return words ? findPlaces(words, found) : [];
});

// A result whose words stand on a scan opens it.
const opened = readScanHash(location.hash);
if (opened !== undefined) document.querySelectorAll<HTMLAnchorElement>('.scans a.enlarge')[opened]?.click();
