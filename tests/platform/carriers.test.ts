import { describe, expect, it } from 'vitest';
import { dialLink, mailLink } from '../../src/platform/carriers';

describe('A link that dials', () => {
  it.each([
    ['+39 02 1234-567', 'tel:+39021234567'],
    ['(02) 12.34', 'tel:021234'],
    ['112', 'tel:112'],
    ['*31#', 'tel:*31%23'],
  ])('of %s', (phone, link) => expect(dialLink(phone)).toBe(link));

  it.each(['', '7', 'ask the desk', '02 1234 or 02 5678', 'javascript:alert(1)', '+39;ext=5', '١٢٣'])(
    'is none for %j',
    (phone) => expect(dialLink(phone)).toBeUndefined(),
  );
});

describe('A link that begins an e-mail', () => {
  it('holds what is said, with the line ends that mails have', () => {
    const link = new URL(mailLink('user@example.com', 'a & b?', 'così\n#2 = è') ?? '');
    expect(link.pathname).toBe('user@example.com');
    expect(Object.fromEntries(link.searchParams)).toEqual({ subject: 'a & b?', body: 'così\r\n#2 = è' });
  });

  it('is for nobody where nobody is named', () => {
    expect(mailLink('', 'a', 'b')).toBe('mailto:?subject=a&body=b');
    expect(mailLink('user@example.com')).toBe('mailto:user@example.com');
  });

  it.each([
    'user',
    'a@b@c',
    'user@example.com?bcc=other@example.com',
    'user@example.com,other@example.com',
    'a b@c',
  ])('is none for %j', (address) => expect(mailLink(address)).toBeUndefined());
});
