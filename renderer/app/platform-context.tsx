import { createContext, use, type ReactNode } from 'react';
import type { Platform } from '../platform/platform';

const PlatformContext = createContext<Platform | null>(null);

export function PlatformProvider({
  platform,
  children,
}: {
  readonly platform: Platform;
  readonly children: ReactNode;
}) {
  return <PlatformContext value={platform}>{children}</PlatformContext>;
}

/** What the host gives: files to open, save and print, facts about the machine. */
export function usePlatform(): Platform {
  const platform = use(PlatformContext);
  if (!platform) throw new Error('Broken assumption: usePlatform stands below PlatformProvider');
  return platform;
}
