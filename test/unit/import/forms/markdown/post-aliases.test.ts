import { expect, test } from 'vitest';
import { postAliases } from '../../../../../src/import/forms/markdown/post-aliases.ts';

test.each([
  [{ aliases: ['/2013/rain/', 'old/rain', './rain'] }, ['/2013/rain/', '/old/rain', '/rain']],
  [{ redirect_from: '/a/' }, ['/a/']],
  [{ permalink: '/news/rain.html' }, ['/news/rain.html']],
  [{ url: 'https://blog.example/rain/' }, ['https://blog.example/rain/']],
  [{ permalink: '/:year/:title/' }, []],
  [{ permalink: '/{{ page.fileSlug }}/' }, []],
  [{ permalink: 'two words' }, []],
  [{ title: 'Rain' }, []],
])('the old addresses that %j states', (fields, aliases) => expect(postAliases(fields)).toEqual(aliases));
