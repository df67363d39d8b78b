import { describe, expect, it } from 'vitest';
import { parseFragment } from '../../../../../../src/import/reading/body/parse-html.ts';
import { dropTeasers } from '../../../../../../src/import/reading/html/article/drop-teasers.ts';
import { startCpuTimer } from '../../../../../cpu-timer.ts';

const left = (html: string): string => {
  const article = parseFragment(html);
  dropTeasers(article, 'The bridge');
  return article.textContent;
};

describe('dropTeasers', () => {
  it('removes a linked heading with the short text around it', () => {
    expect(left('<p>Text.</p><div><div><h3><a href="/x">Other</a></h3><p>What else.</p></div></div>')).toBe('Text.');
  });

  it('keeps longer text around a linked heading', () => {
    const text = 'The council met and spoke about the bridge. '.repeat(15);
    expect(left(`<div><h3><a href="/x">Other</a></h3><p>${text}</p></div>`)).toBe(text);
  });

  it('removes the headline and lines that occur three times', () => {
    expect(left('<h2>The Bridge</h2><p>Read more</p><p>a</p><p>Read more</p><p>b</p><div><p>Read more</p></div>')).toBe(
      'ab',
    );
  });

  it('finishes quickly with ten thousand linked headings in one element', { tags: 'slow' }, () => {
    const story = '<h2><a href="/x">Other</a></h2><p>What else there is to say of the bridge. </p>';
    const cpuSeconds = startCpuTimer();
    expect(left(`<div>${story.repeat(10_000)}</div>`)).not.toContain('Other');
    expect(cpuSeconds()).toBeLessThan(6);
  });
});
