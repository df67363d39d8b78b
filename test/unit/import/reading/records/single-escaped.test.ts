import { describe, expect, it } from 'vitest';
import { singleEscaped } from '../../../../../src/import/reading/records/single-escaped.ts';

describe('singleEscaped', () => {
  it.each([
    ['&lt;p&gt;It rained.&lt;/p&gt;', '<p>It rained.</p>'],
    ['&amp;lt;p&amp;gt;It rained &amp;amp;amp; poured.&amp;lt;/p&amp;gt;', '<p>It rained &amp; poured.</p>'],
    ['One&lt;br /&gt;&lt;br /&gt;two &amp;quot;x&amp;quot;', 'One<br /><br />two &quot;x&quot;'],
    ['&lt;img src=&quot;a.jpg&quot;&gt; Rain', '<img src="a.jpg"> Rain'],
  ])('removes the second escape of %s', (html, single) => {
    expect(singleEscaped(html)).toMatchObject({ html: single, notes: [{ kind: 'changed' }] });
  });

  it.each([
    'Use &lt;p&gt; for a paragraph, and close it with &lt;/p&gt; after it.',
    '<p>Begin with &lt;p&gt;</p>',
    'AT&amp;T and R&amp;D',
    '3 &lt; 5 &gt; 2',
    '',
  ])('leaves %j as it is', (html) => {
    expect(singleEscaped(html)).toEqual({ html, notes: [] });
  });
});
