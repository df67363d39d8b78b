import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../../../src/import/reading/lines/read-lines.ts';
import { storyWords, topicSigns } from '../../../../../../src/import/reading/text/headline/story-words.ts';
import { measure } from '../../../../../../src/import/reading/text/measure.ts';

const story = [
  'The mayor closed the bridge to lorries on Monday, after inspectors found cracks in its piers below the water.',
  'Menu',
  'Inspectors had looked at every bridge of the town since the spring, and closed two of them until further notice.',
  'The growers say that the bridge is the only way to the market, and that the mayor knows it as well as they do.',
  'Nobody at the market expects a new bridge before the elections in autumn, when tomatoes are long gone.',
];
const words = storyWords(measuredLines(story));

describe('signs from what a text is about', () => {
  it('speak for the line whose words come back at once and often', () => {
    const headline = topicSigns('Mayor closed bridge', words);
    const other = topicSigns('Elections in autumn', words);
    expect(headline).toMatchObject({ told: 1, toldLead: 1, topic: 1, spread: 1 });
    expect(other).toMatchObject({ told: 1, toldLead: 0, topic: 0, spread: 0.25 });
    expect(headline.toldOften).toBeGreaterThan(other.toldOften ?? 1);
  });

  it('are silent where there is no text, or no word', () => {
    const none = { told: 0, toldMany: 0, toldLead: 0, toldOften: 0, topic: 0, spread: 0 };
    expect(topicSigns('Mayor closed bridge', storyWords([]))).toEqual(none);
    expect(topicSigns('12 / 3', words)).toEqual(none);
  });
});

function measuredLines(lines: readonly string[]) {
  return readLines(lines.join('\n')).map((line) => measure(line, false));
}
