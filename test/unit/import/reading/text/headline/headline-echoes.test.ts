import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../../../src/import/reading/lines/read-lines.ts';
import { topicSigns } from '../../../../../../src/import/reading/text/headline/headline-echoes.ts';
import { storyWords } from '../../../../../../src/import/reading/text/headline/story-words.ts';
import { measureLine } from '../../../../../../src/import/reading/text/measure.ts';

const story = [
  'The mayor closed the bridge to lorries on Monday, after inspectors found cracks in its piers below the water.',
  'Menu',
  'Inspectors had looked at every bridge of the town since the spring, and closed two of them until further notice.',
  'The growers say that the bridge is the only way to the market, and that the mayor knows it as well as they do.',
  'Nobody at the market expects a new bridge before the elections in autumn, when tomatoes are long gone.',
];
const words = storyWords(measuredLines(story));

describe('topicSigns', () => {
  it('are higher for a line whose words recur often and early in the text', () => {
    const headline = topicSigns('Mayor closed bridge', words);
    const other = topicSigns('Elections in autumn', words);
    expect(headline).toMatchObject({ inText: 1, inLead: 1, topic: 1, spread: 1 });
    expect(other).toMatchObject({ inText: 1, inLead: 0, topic: 0, spread: 0.25 });
    expect(headline.inTextOften).toBeGreaterThan(other.inTextOften ?? 1);
  });

  it('are 0 if there is no text or no word', () => {
    const none = { inText: 0, inTextMany: 0, inLead: 0, inTextOften: 0, topic: 0, spread: 0 };
    expect(topicSigns('Mayor closed bridge', storyWords([]))).toEqual(none);
    expect(topicSigns('12 / 3', words)).toEqual(none);
  });
});

function measuredLines(lines: readonly string[]) {
  return readLines(lines.join('\n')).lines.map((line) => measureLine(line, false));
}
