import { foldVersion } from './fold/fold-version.ts';
import { pagefindVersion } from './pagefind.ts';

/** Raised when the files of a shard change their form: the browser's side and old shards must not meet. */
export const formatVersion = 1;

/** Everything but the articles that decides the bytes of a shard. */
export const versions = `format ${formatVersion}, fold ${foldVersion}, Pagefind ${pagefindVersion}`;
