import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { REQUEST_LIST, type Handlers, type Section } from '../../../shared/ipc/contract';
import type { Result } from '../../../shared/core/result';
import type { PortError } from '../../../shared/platform/ports';
import { answer } from './answer';
import { isTrustedSender, type Sender } from './trusted-sender';

export type AllHandlers = { readonly [S in Section]: Handlers<S> };

export interface HandleOptions {
  /** Id of the web contents of our window, null while there is none. */
  readonly ourContentsId: () => number | null;
  readonly log: (line: string) => void;
}

/** The only place that touches ipcMain: every channel of the contract is registered, and none besides. */
export function registerHandlers(handlers: AllHandlers, { ourContentsId, log }: HandleOptions): void {
  for (const { section, method, channel, args: schema } of REQUEST_LIST) {
    const run = handlers[section][method as never] as (...args: never[]) => Promise<Result<unknown, PortError>>; // AllHandlers has a function for each line of the list
    ipcMain.handle(channel, (event, ...args: unknown[]) =>
      answer({ channel, args, isTrusted: isTrustedSender(senderOf(event), ourContentsId()) }, { schema, run, log }),
    );
  }
}

function senderOf({ sender, senderFrame }: IpcMainInvokeEvent): Sender {
  return {
    contentsId: sender.id,
    frame: senderFrame && { url: senderFrame.url, isTop: senderFrame.parent === null },
  };
}
