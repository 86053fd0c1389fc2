/** The host writes a fresh nonce into the page; the content policy lets only styles that carry it stand. */
export function styleNonce(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]');
  return meta?.nonce || meta?.content || undefined;
}

/**
 * Gives the page's nonce to every `<style>` that a script makes. Ant Design passes it on to its own, but two helpers of
 * `@rc-component` (scroll lock of dialogs, measuring of scroll bars) do not take one. Who may run a script here is decided by
 * `script-src`, so nothing becomes possible that was not.
 */
export function nonceStyles(): void {
  const nonce = styleNonce();
  if (nonce === undefined) return;
  const createElement = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = createElement(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}
