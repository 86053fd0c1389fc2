const MEGABYTE = 1024 * 1024;

/** Below this the person is told; a year's work of a court is some 20 MB, its photos a few hundred. */
export const WARN_BYTES = 1024 * MEGABYTE;
/** Below this no photo or attachment is taken: what is left is months of text. */
export const PHOTOS_STOP_BYTES = 16 * MEGABYTE;

export type SpaceState = 'enough' | 'low' | 'no_photos';

/** What the free room means for the work; where the host cannot know (null) nothing is said. */
export function spaceStateOf(freeBytes: number | null): SpaceState {
  if (freeBytes === null || freeBytes >= WARN_BYTES) return 'enough';
  return freeBytes >= PHOTOS_STOP_BYTES ? 'low' : 'no_photos';
}
