import { describe, expect, it } from 'vitest';
import { articleText, importFiles } from '../../import-files.ts';

const post = (fields: string): string =>
  `---\ntitle: The mill\ndate: 2020-05-06\n${fields}---\n\nThe text of the post.\n`;
const hugo = { 'hugo.toml': 'title = "Mills"\n' };

describe('a post', () => {
  it.each([
    ['headless: true\n', 'is a headless page, which its site did not show'],
    ['build:\n  render: never\n', 'is not rendered: "build.render" is off'],
    ['_build:\n  render: false\n', 'is not rendered: "build.render" is off'],
    ['permalink: false\n', 'is not rendered: "permalink" is false'],
    ['draft: yes\n', 'is a draft'],
  ])('is left out if its site did not show it: %j', async (fields, reason) => {
    const made = await importFiles({ 'content/mill.md': post(fields) });
    expect(made.outcomes).toMatchObject([{ status: 'skipped', reason }]);
  });

  it.each(['expiryDate: 2099-01-01\n', 'headless: false\n', 'build:\n  render: always\n', 'permalink: /mill/\n'])(
    'is imported with %j',
    async (fields) => {
      const made = await importFiles({ 'content/mill.md': post(fields) });
      expect(made.outcomes).toMatchObject([{ status: 'imported' }]);
    },
  );

  it('that its site hid after some day is imported with a note', async () => {
    const made = await importFiles({ 'content/mill.md': post('expiryDate: 2021-01-01\n') });
    expect(made.outcomes[0]?.notes).toContainEqual({
      kind: 'dropped',
      field: 'expiryDate',
      message: 'its site did not show it after 2021-01-01',
    });
  });

  it('of Hugo in a folder of its own has parts, which are no posts', async () => {
    const files = {
      'content/mill/index.md': post(''),
      'content/mill/notes.md': post(''),
      'content/mill/more/a.md': post(''),
      'content/other/_index.md': '---\ntitle: Others\n---\n',
      'content/other/b.md': post('slug: b\n').replace('mill', 'bridge'),
    };
    const statuses = async (source: Readonly<Record<string, string>>) =>
      (await importFiles(source)).outcomes.map(({ file, status }) => [file.replace(/^in\/content\//, ''), status]);
    expect(await statuses({ ...files, ...hugo })).toEqual([
      ['mill/index.md', 'imported'],
      ['mill/more/a.md', 'skipped'],
      ['mill/notes.md', 'skipped'],
      ['other/_index.md', 'skipped'],
      ['other/b.md', 'imported'],
    ]);
    expect((await statuses(files)).filter(([, status]) => status === 'skipped')).toEqual([
      ['other/_index.md', 'skipped'],
    ]);
  });

  it.each([
    ['_posts/2017-04-21-the-old-mill.md', 'The Old Mill'],
    ['_posts/2017-4-1-पुरानी-चक्की.markdown', 'पुरानी चक्की'],
    ['content/2017-04-21-the-old-mill/index.md', 'The Old Mill'],
  ])('without a title has that of its file name: %s', async (name, title) => {
    const made = await importFiles({ [name]: '---\nlayout: post\n---\n\nThe text of the post.\n' });
    expect([...made.articles.values()].join()).toContain(`title: ${title}\n`);
    expect(made.outcomes[0]?.notes).toContainEqual({
      kind: 'unsure',
      field: 'title',
      message: 'the post has no title; it was read from the file name',
    });
  });

  it.each(['2020-05-06-1.md', 'mill.md'])('without a title and a name is refused: %s', async (name) => {
    const made = await importFiles({ [name]: '---\ndate: 2020-05-06\n---\n\nThe text of the post.\n' });
    expect(made.outcomes).toMatchObject([{ status: 'refused', reason: 'no headline found' }]);
  });

  it.each([
    ['2022-04-13T17:00:00+17:00', '+17:00'],
    ['2022-04-13 17:00 +1700', '+1700'],
    ['2022-04-13 17:00:00 -15:00', '-15:00'],
    ['2022-04-13T17:00:00+05:75', '+05:75'],
  ])('keeps its day and time with a zone that does not exist: %s', async (date, zone) => {
    const made = await importFiles({ 'a.md': `---\ntitle: The mill\ndate: ${date}\n---\n\nThe text.\n` });
    expect(articleText(made, '2022/04/13/a.md')).toContain('date: 2022-04-13T17:00:00+05:30\n');
    expect(made.outcomes[0]?.notes?.map(({ message }) => message)).toContain(
      `the time zone "${zone}" does not exist; it was left out`,
    );
  });
});

describe('the templates in a post', () => {
  const values = {
    '_config.yml': 'title: Mills\nowner:\n  name: Asha\n',
    '_data/rivers.yml': '- name: Yamuna\n  length: 1376\n- name: Betwa\n',
    '_data/people/staff.json': '{"mira":{"name":"Mira Joshi"}}',
    '_data/broken.yml': 'a: [',
  };
  it.each([
    ['{{ site.title }}', 'Mills'],
    ['{{ site.owner.name | upcase }}', 'ASHA'],
    ['{{ site.data.rivers[0].length }}', '1376'],
    ['{{ site.data.rivers.last.name }}', 'Betwa'],
    ['{{ site.data.people.staff.mira.name }}', 'Mira Joshi'],
    ['{{ site.data.people.staff[page.author]["name"] }}', 'Mira Joshi'],
    ['{{ .Site.Title }}', 'Mills'],
    ['{{ "mill" | capitalize | append: "s" }}', 'Mills'],
  ])('show the data of the site: %s', async (template, shown) => {
    const made = await importFiles({
      ...values,
      '_posts/2020-05-06-a.md': post(`author: mira\n`).replace('The text', `Here is ${template} and`),
    });
    expect(articleText(made, '2020/05/06/a.md')).toContain(`Here is ${shown} and`);
    expect(made.outcomes[0]?.notes?.filter(({ field }) => field === 'body')).toEqual([]);
  });

  it.each(['{{ site.data.unknown.name }}', '{{ site.data.rivers }}', '{{ site.data.__proto__.name }}'])(
    'are reported if their value is not known: %s',
    async (template) => {
      const made = await importFiles({ ...values, '_posts/2020-05-06-a.md': post('').replace('The text', template) });
      expect(made.outcomes[0]?.notes?.map(({ message }) => message)).toContain(`the value of ${template} is not known`);
    },
  );

  it('are reported if a filter is not known', async () => {
    const made = await importFiles({
      '_posts/2020-05-06-a.md': post('').replace('The text', '{{ "mill" | team_link }}'),
    });
    expect(articleText(made, '2020/05/06/a.md')).toContain('\nmill of the post.');
    expect(made.outcomes[0]?.notes?.map(({ message }) => message)).toContain(
      'a filter is not known; its value is used as it is: {{ "mill" | team_link }}',
    );
  });

  it('of Hugo show the parameters of the page and of the site', async () => {
    const settings = { 'hugo.toml': '[params]\nmail = "a@b.example"\n' };
    const made = await importFiles({
      ...settings,
      'content/a.md': post('place: Agra\n').replace('The text', '{{< param "place" >}} {{< param mail >}}'),
    });
    expect(articleText(made, '2020/05/06/a.md')).toMatch(/Agra a@b\.example/);
  });
});
