import { Component, type ReactNode } from 'react';
import { rememberError } from './errors-seen';
import { ScreenError } from './frame/screen-error';

interface Props {
  readonly children: ReactNode;
}

/** The screens before the open app have no router to catch what they throw. Without this the window would stay white. */
export class GateBoundary extends Component<Props, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error('A screen failed:', error);
    rememberError(error instanceof Error ? error.name : 'thrown');
  }

  override render(): ReactNode {
    // Begun anew from the disk: what a session had in memory goes with it.
    return this.state.failed ? <ScreenError onAgain={() => window.location.reload()} /> : this.props.children;
  }
}
