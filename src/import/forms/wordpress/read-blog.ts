import { claimRecordPath, type RecordSource } from '../../reading/records/claim-record-path.ts';
import { readRecords } from '../../reading/xml/read-records.ts';
import { Blog } from './blog.ts';
import { postHead, postRecord } from './post-record.ts';
import { exportElements } from './read-post.ts';
import { shortenTexts, TextsNeededError } from './shorten-texts.ts';

/**
 * Reads from an export what all of its posts need, and claims the path of each post. Texts are left out, unless one is needed
 * after all.
 */
export async function readBlog(source: RecordSource): Promise<Blog> {
  try {
    return await readFrom(shortenTexts(source.file.pieces()), source, () => {
      throw new TextsNeededError();
    });
  } catch (error) {
    if (!(error instanceof TextsNeededError)) throw error;
    return readFrom(source.file.pieces(), source, postRecord);
  }
}

// `whole` makes the record of a post. It is only needed if an earlier run imported a post of the same name.
async function readFrom(
  pieces: AsyncIterable<Uint8Array>,
  source: RecordSource,
  whole: typeof postRecord,
): Promise<Blog> {
  const blog = new Blog(source.context);
  for await (const record of readRecords(pieces, exportElements)) {
    if ('element' in record)
      blog.add(record.element, (post) => claimRecordPath(postHead(post), () => whole(post, blog), source));
  }
  return blog;
}
