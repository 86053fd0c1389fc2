import { App } from 'antd';
import { useMemo } from 'react';

export interface Notify {
  readonly success: (text: string) => void;
  readonly info: (text: string) => void;
  /** Stays until it is closed or ten seconds have passed: it says what to do. */
  readonly error: (text: string) => void;
}

/** Short messages at the top of the screen. */
export function useNotify(): Notify {
  const { message } = App.useApp();
  return useMemo(
    () => ({
      success: (text) => void message.success(text),
      info: (text) => void message.info(text),
      error: (text) => void message.error(text, 10),
    }),
    [message],
  );
}
