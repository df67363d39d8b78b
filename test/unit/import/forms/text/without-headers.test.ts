import { describe, expect, test } from 'vitest';
import { withoutHeaders } from '../../../../../src/import/forms/text/without-headers.ts';

const body = 'The harbour was closed on Monday, the port authority said.\n';

describe('the headers at the top of a text', () => {
  test.each([
    ['one header of a mail', 'Content-Type: text/plain; charset=iso-8859-1\n\n', ''],
    ['headers without a blank line below', 'Content-Type: text/plain\nX-Mailer: Desk 1.0\n', ''],
    ['headers of a server', 'HTTP/1.1 200 OK\nServer: nginx\nDate: Mon, 5 Jan 2004 10:00:00 GMT\n\n', ''],
    ['folded headers', 'Received: from a.example\n\tby b.example; Mon, 5 Jan 2004\nMIME-Version: 1.0\n\n', ''],
    ['the sender without a name', 'From: desk@example.org\nTo: all@example.org\n\n', ''],
    [
      'a mail',
      'Date: Mon, 5 Jan 2004 10:00:00 +0000\nFrom: "Anna Murphy" <anna@example.org>\nSubject: Storm closes harbour\n\n',
      'Storm closes harbour\n\nBy Anna Murphy\n\nDate: Mon, 5 Jan 2004 10:00:00 +0000\n\n',
    ],
    ['front matter', '---\ntitle: Storm closes harbour\n---\n\n', 'Storm closes harbour\n\n'],
    ['the title of a text', 'Title: Storm closes harbour\n\n', 'Storm closes harbour\n\n'],
    [
      'an encoded subject',
      'From - Mon Jan  5 10:00:00 2004\nSubject: =?utf-8?q?Caf=C3=A9_?=\n =?utf-8?b?w6kgLg==?=\n\n',
      'Café é .\n\n',
    ],
  ])('are left out or read: %s', (_, head, kept) => {
    const { text } = withoutHeaders(head + body);
    expect(text.replace(/\n{3,}/, '\n\n').trim()).toBe(`${kept}${body}`.trim());
  });

  test('are named, if they are not read', () => {
    expect(withoutHeaders(`Subject: Storm\nMIME-Version: 1.0\nX-Mailer: Desk\n\n${body}`).dropped).toEqual([
      'mime-version',
      'x-mailer',
    ]);
  });

  test.each([
    'Opinion: why the harbour matters\n\n',
    'Date: 5 January 2004\n\n',
    'Storm closes harbour\nFrom: our correspondent\nDate: 5 January 2004\n\n',
    'Delhi: The harbour was closed.\nMumbai: It was not.\n\n',
    'Content warning: this text describes a storm\n\n',
  ])('are not found in the lines of an article: %j', (head) => {
    expect(withoutHeaders(head + body)).toEqual({ text: head + body, dropped: [] });
  });

  test('say how the text below is encoded', () => {
    const mail = (encoding: string, text: string): string =>
      `Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: ${encoding}\n\n${text}`;
    expect(withoutHeaders(mail('quoted-printable', 'The caf=E9 was clo=\nsed.')).text).toBe('\nThe café was closed.');
    expect(withoutHeaders(mail('base64', 'VGhlIGNhZukgd2Fz\nIGNsb3NlZC4=')).text).toBe('The café was closed.');
    expect(withoutHeaders(mail('8bit', 'a=E9')).text).toBe('\na=E9');
  });

  test.each([
    ['several parts', 'Content-Type: multipart/mixed; boundary=x\n\n--x\n'],
    ['web page', 'HTTP/1.1 200 OK\nContent-Type: text/html\n\n<html><body><p>Text</p></body></html>'],
    ['several mails', `From - Mon Jan 5 2004\nSubject: A\n\n${body}\nFrom - Tue Jan 6 2004\nSubject: B\n\n`],
  ])('refuse what is no single text: %s', (reason, text) => {
    expect(() => withoutHeaders(text)).toThrow(reason);
  });
});
