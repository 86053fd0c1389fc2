/** Nobody but this machine reaches the address. */
const isOfThisMachine = (address: string): boolean =>
  URL.canParse(address) && /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(address).hostname);

/** The app is served by a program of this machine that passes on to the hub: a hub itself speaks nothing but TLS. */
export const isPassedOn = (address: string): boolean => address.startsWith('http:');

/**
 * The address of the hub for a sheet that goes to another machine: `own`, by which this one reaches it, unless that is one of this machine
 * alone (the app is served here and passes on to the hub); then one of those that the hub tells. Null where there is none to give.
 */
export function sheetAddress(own: string | null, told: readonly string[]): string | null {
  if (own !== null && !isOfThisMachine(own)) return own;
  return (
    told.find((address) => !isOfThisMachine(address)) ?? told[0] ?? (own !== null && !isPassedOn(own) ? own : null)
  );
}
