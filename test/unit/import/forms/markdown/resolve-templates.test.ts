import { describe, expect, it } from 'vitest';
import { resolveTemplates } from '../../../../../src/import/forms/markdown/templates/resolve-templates.ts';
import { tagArguments } from '../../../../../src/import/forms/markdown/templates/tag-arguments.ts';
import { startCpuTimer } from '../../../../cpu-timer.ts';

const resolve = (text: string) => resolveTemplates(text, { title: 'T', image: '/a.png' }, 'https://old.example.org/');

describe('resolveTemplates', () => {
  it.each([
    ['[a]({{< ref "b.md" >}})', '[a](b.md)'],
    ['[a]({{< any-name "2014/07/b.pdf" >}})', '[a](2014/07/b.pdf)'],
    ['[a]({{ "/b/" | url }})', '[a](/b/)'],
    ['[a]({{ site.baseurl }}/b/)', '[a](/b/)'],
    ['[a]({{ "/b/" | absolute_url }})', '[a](https://old.example.org/b/)'],
    ['{{ page.title }}', 'T'],
    ['{% image "a/b.png" "Alt "of" it" %}', '<img src="a/b.png" alt="Alt &quot;of&quot; it">'],
    ['{% image_with_class "a/b.png" "wide-2" "Alt words" %}', '<img src="a/b.png" alt="Alt words">'],
    ['{{< youtube abc >}}', '[youtube.com/watch?v=abc](<https://www.youtube.com/watch?v=abc>)'],
    ['{{< button href="https://x.example.org" text="Go" >}}', '[Go](<https://x.example.org>)'],
    ['{% raw %}{{ x }} {% y %}{% endraw %}', '{{ x }} {% y %}'],
    ['`{{ x }}` stays', '`{{ x }}` stays'],
    ['```\n{% if x %}\n```', '```\n{% if x %}\n```'],
    ['{% comment %}hidden{% endcomment %}', ''],
  ])('reads %s', (text, made) => {
    expect(resolve(text).text.trim().split('\n\n')[0]).toBe(made.split('\n\n')[0]);
  });

  it('keeps the text of every shortcode', () => {
    const { text } = resolve('{{< strange-card kicker="K" title="A title" text="Some **words**." >}}');
    expect(text).toContain('**A title**');
    expect(text).toContain('Some **words**.');
    expect(resolve('{{< quote-block text="Said." cite="Somebody" >}}').text).toContain('> Said.\n>\n> — Somebody');
    expect(resolve('{{< note >}}inside{{< /note >}}').text).toContain('inside');
  });

  it.each([
    ['{{< toc >}}', 'dropped'],
    ['{% if x %}a{% endif %}', 'unsure'],
    ['{{ unknown.thing }}', 'unsure'],
  ])('reports %s', (text, kind) => {
    expect(resolve(text).notes[0]).toMatchObject({ kind });
  });

  it('finishes quickly with tags that are not closed', { tags: 'slow' }, () => {
    const cpuSeconds = startCpuTimer();
    resolve('{{< a "'.repeat(20_000));
    resolve('{% a '.repeat(20_000));
    resolve('{{'.repeat(50_000));
    expect(cpuSeconds()).toBeLessThan(20);
  });
});

it('tagArguments reads named and positional arguments, and nested quotes', () => {
  expect(tagArguments('src="a.png" alt: \'b "c" d\', "e "f g" h" id=1')).toEqual({
    named: { src: 'a.png', alt: 'b "c" d', id: '1' },
    positional: ['e "f g" h'],
  });
});
