import { addressOf, type RecordSource } from '../../reading/records/address-of.ts';
import { readRecords } from '../../reading/xml/read-records.ts';
import { Blog } from './blog.ts';
import { postHead, postRecord } from './post-record.ts';
import { shortenTexts, TextsNeededError } from './shorten-texts.ts';
import { wanted } from './wanted.ts';

/** What an export says about all of its posts, each of which has its address then; read without their texts where that will do. */
export async function readBlog(place: RecordSource): Promise<Blog> {
  try {
    return await learnFrom(shortenTexts(place.file.pieces()), place, () => {
      throw new TextsNeededError();
    });
  } catch (error) {
    if (!(error instanceof TextsNeededError)) throw error;
    return learnFrom(place.file.pieces(), place, postRecord);
  }
}

// A post that something of its name was written for before is known again by all that it says.
async function learnFrom(
  pieces: AsyncIterable<Uint8Array>,
  place: RecordSource,
  whole: typeof postRecord,
): Promise<Blog> {
  const blog = new Blog(place.context);
  for await (const record of readRecords(pieces, wanted)) {
    if ('element' in record)
      blog.learn(record.element, (post) => addressOf(postHead(post), () => whole(post, blog), place));
  }
  return blog;
}
