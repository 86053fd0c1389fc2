declare global {
  interface Window {
    longest?: () => number;
  }
}

/**
 * Asks for a turn again and again, at once or after a pause: the longest wait for one is the longest task before it; `window.longest` ends it
 * and tells. Runs in a page, so it names nothing outside itself.
 */
export function watchTasks(pauseMs = 0): void {
  const channel = new MessageChannel();
  let asked = performance.now();
  let longest = 0;
  let watching = true;
  const ask = (): void => {
    asked = performance.now() + pauseMs;
    if (pauseMs > 0) setTimeout(look, pauseMs);
    else channel.port2.postMessage(null);
  };
  const look = (): void => {
    longest = Math.max(longest, performance.now() - asked);
    if (watching) ask();
  };
  channel.port1.onmessage = look;
  ask();
  window.longest = () => {
    watching = false;
    return longest;
  };
}
