import { expect } from '@playwright/test';
import { REQUEST_LIST } from '../../../../shared/ipc/contract';
import type { Shell } from '../../../standin/launch';

const CHANNELS = REQUEST_LIST.map(({ channel }) => channel);

export const answersStrangers = (channel: string): string => `${channel} answers another window`;

/**
 * Another window with the same preload and the same page calls every channel. Its arguments are wrong on all of them, so that nothing
 * is done where it is heard; main's own line about a refusal says whether the sender or the arguments were the reason.
 */
export async function senderFaults(shell: Shell): Promise<readonly string[]> {
  const lines: string[] = [];
  const hear = (chunk: Buffer) => void lines.push(...chunk.toString().split('\n'));
  shell.process.stderr?.on('data', hear);
  const called = await callFromStranger(shell);
  const refusals = () => lines.filter((line) => /: refused, (sender|arguments)$/.test(line));
  await expect.poll(() => refusals().length, { message: 'a line for each call' }).toBeGreaterThanOrEqual(called);
  shell.process.stderr?.off('data', hear);
  if (called === 0) return []; // it has no bridge: told elsewhere
  return CHANNELS.filter((channel) => !lines.includes(`[main] ${channel}: refused, sender`)).map(answersStrangers);
}

/** The number of calls made. */
const callFromStranger = ({ app }: Shell): Promise<number> =>
  app.evaluate(async ({ BrowserWindow, app: electronApp }, channels) => {
    const preload = `${electronApp.getAppPath()}/dist/electron/preload.cjs`;
    const webPreferences = { preload, sandbox: true, contextIsolation: true };
    const stranger = new BrowserWindow({ show: false, webPreferences });
    await stranger.loadURL('app://bundle/index.html');
    const call = `(async () => {
      const bridge = window.nyamdrel;
      const wrong = Array(9).fill(null);
      for (const channel of bridge ? ${JSON.stringify(channels)} : []) {
        const [section, method] = channel.split('.');
        await bridge[section][method](...wrong);
      }
      return bridge ? ${channels.length} : 0;
    })()`;
    const count: number = await stranger.webContents.executeJavaScript(call);
    stranger.destroy();
    return count;
  }, CHANNELS);
