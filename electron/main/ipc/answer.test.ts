import { describe, expect, test } from 'vitest';
import { ok } from '../../../shared/core/result';
import { REQUEST_LIST, REQUESTS } from '../../../shared/ipc/contract';
import { answer, type Answering } from './answer';
import { isAppUrl, isTrustedSender } from './trusted-sender';

const OURS = 4;
const page = { url: 'app://bundle/index.html#/cases', isTop: true };

describe('a sender', () => {
  test('is trusted as the top frame of our window with our page', () => {
    expect(isTrustedSender({ contentsId: OURS, frame: page }, OURS)).toBe(true);
  });

  test.each([
    ['another window', { contentsId: 5, frame: page }],
    ['a frame inside the page', { contentsId: OURS, frame: { ...page, isTop: false } }],
    ['a frame that has gone', { contentsId: OURS, frame: null }],
    ['another page in our window', { contentsId: OURS, frame: { ...page, url: 'https://example.org/' } }],
  ])('is refused as %s', (_what, sender) => {
    expect(isTrustedSender(sender, OURS)).toBe(false);
  });

  test('is refused before there is a window', () => {
    expect(isTrustedSender({ contentsId: OURS, frame: page }, null)).toBe(false);
  });

  test.each([
    'app://bundle.example/index.html',
    'app://evil@bundle/index.html',
    'app://other/index.html',
    'https://bundle/index.html',
    'file:///bundle/index.html',
    'about:blank',
    'app://bundle:81/',
    '',
  ])('is not the app at %j', (url) => {
    expect(isAppUrl(url)).toBe(false);
  });
});

describe('an answer', () => {
  const setup = (run: Answering['run']) => {
    const lines: string[] = [];
    const ask = (args: readonly unknown[], isTrusted = true) =>
      answer(
        { channel: 'journal.open', args, isTrusted },
        { schema: REQUESTS.journal.open.args, run, log: (line) => lines.push(line) },
      );
    return { ask, lines };
  };
  const success = async (...args: never[]) => ok(args);

  test('is what the work gave for parsed arguments', async () => {
    expect(await setup(success).ask(['county'])).toEqual({ ok: true, value: ['county'] });
  });

  test('is a refusal to anyone but our page, and the work is not begun', async () => {
    const { ask, lines } = setup(async () => {
      throw new Error('must not run');
    });
    expect(await ask(['county'], false)).toEqual({ ok: false, error: { type: 'refused' } });
    expect(lines).toEqual(['journal.open: refused, sender']);
  });

  test.each([[[]], [['county', 'extra']], [['../../etc']], [[{ profile: 'county' }]], [[null]]])(
    'is a refusal for the arguments %j',
    async (args) => {
      const { ask, lines } = setup(success);
      expect(await ask(args)).toEqual({ ok: false, error: { type: 'refused' } });
      expect(lines).toEqual(['journal.open: refused, arguments']);
    },
  );

  test('is `unknown` when the work throws, and neither answer nor log tells the message', async () => {
    const { ask, lines } = setup(async () => {
      throw new TypeError('/home/a-person/secret is not a function');
    });
    expect(await ask(['county'])).toEqual({ ok: false, error: { type: 'unknown', what: 'TypeError' } });
    expect(lines).toEqual(['journal.open: threw TypeError']);
  });
});

describe('the contract', () => {
  test('parses the arguments of every channel: none lets a stranger’s object through', () => {
    for (const { channel, args } of REQUEST_LIST) {
      expect(args.safeParse([{ toString: 'x' }, Symbol.iterator, () => {}]).success, channel).toBe(false);
    }
  });

  test('takes bytes as Uint8Array and blob names as hex only', () => {
    const put = REQUESTS.blobs.put.args;
    const name = 'ab'.repeat(32);
    expect(put.safeParse(['county', name, Uint8Array.of(1)]).success).toBe(true);
    expect(put.safeParse(['county', name, [1]]).success).toBe(false);
    expect(put.safeParse(['county', '../../../etc/passwd', Uint8Array.of(1)]).success).toBe(false);
    expect(put.safeParse(['county', name.toUpperCase(), Uint8Array.of(1)]).success).toBe(false);
  });

  test('takes a proposed file name, never a path', () => {
    const save = (name: string) => REQUESTS.files.savePdf.args.safeParse([name]).success;
    expect(save('协助执行通知书 (2026)青2725执12号.pdf')).toBe(true);
    expect(['../x.pdf', 'a/b.pdf', 'a\\b.pdf', '', 'a\u0000b', 'a\nb'].filter(save)).toEqual([]);
  });
});
