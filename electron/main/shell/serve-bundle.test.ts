import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileFor, serveBundle } from './serve-bundle';

let folder = '';
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nyamdrel-bundle-'));
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer', 'index.html'), '<meta nonce="__NONCE__"><style nonce="__NONCE__"></style>');
  writeFileSync(join(folder, 'renderer', 'assets', 'a.js'), 'const NONCE = "__NONCE__"');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (url: string, method = 'GET') =>
  serveBundle(
    { root: join(folder, 'renderer'), readFile, newNonce: () => `n${++count}` },
    new Request(url, { method }),
  );

describe('the bundle', () => {
  test('gives the page a fresh nonce in policy and text at every load', async () => {
    const [first, second] = [await get('app://bundle/'), await get('app://bundle/index.html?x#/cases')];
    const nonce = /'nonce-(\w+)'/.exec(first.headers.get('content-security-policy') ?? '')?.[1];
    expect(await first.text()).toBe(`<meta nonce="${nonce}"><style nonce="${nonce}"></style>`);
    expect(second.headers.get('content-security-policy')).not.toContain(`'nonce-${nonce}'`);
  });

  test('gives files as they are, with their type and never to be guessed', async () => {
    const script = await get('app://bundle/assets/a.js');
    expect(await script.text()).toBe('const NONCE = "__NONCE__"');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('x-content-type-options')).toBe('nosniff');
    expect(script.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test.each([
    ['app://bundle/%2e%2e/secret.txt', 404],
    ['app://bundle/..%2fsecret.txt', 400],
    ['app://bundle/..%5csecret.txt', 400],
    ['app://bundle/%00', 400],
    ['app://bundle/%zz', 400],
    ['app://other/index.html', 400],
    ['https://bundle/index.html', 400],
    ['app://bundle/assets', 404],
    ['app://bundle/gone.js', 404],
  ])('answers %s with %i', async (url, status) => {
    expect((await get(url)).status).toBe(status);
  });

  test('takes no other method than GET', async () => {
    expect((await get('app://bundle/index.html', 'POST')).status).toBe(400);
  });

  test('names no file outside its root', () => {
    expect(fileFor('/root', 'app://bundle/a%2f..%2f..%2fetc/passwd')).toBeNull();
    expect(fileFor('/root', 'app://bundle/a/b.js')).toBe('/root/a/b.js');
  });
});
