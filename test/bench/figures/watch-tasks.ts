declare global {
  interface Window {
    longest?: () => number;
  }
}

/**
 * Sends itself messages without end: the longest wait for one is the longest task before it; `window.longest` ends it and tells. Runs in a
 * page, so it names nothing outside itself.
 */
export function watchTasks(): void {
  const channel = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  let watching = true;
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (watching) channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
  window.longest = () => {
    watching = false;
    return longest;
  };
}
