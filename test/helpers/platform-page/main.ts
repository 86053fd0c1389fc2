import { browserPlatform } from '../../../renderer/platform/browser';
import type { Platform } from '../../../renderer/platform/platform';

declare global {
  interface Window {
    platform: Platform;
    violations: string[];
  }
}

window.violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  window.violations.push(`${violatedDirective} ${blockedURI}`);
});
window.platform = browserPlatform();
