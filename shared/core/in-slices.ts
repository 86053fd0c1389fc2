/** Lets others have the thread. Answers nothing while the present slice of time lasts, then a promise to be waited for. */
export type Breathe = () => Promise<void> | undefined;

/** Work in small steps, between which its caller may do something else. What it answers does not depend on the caller. */
export type Steps<T> = Generator<undefined, T>;

/** All steps in one go. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** All steps, with pauses wherever a slice of time is used up. */
export async function inSlices<T>(steps: Steps<T>, breathe: Breathe): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const pause = breathe();
    if (pause) await pause;
  }
}
