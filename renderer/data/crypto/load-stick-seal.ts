import type { SealPort } from '../../../shared/exchange/bundle/sealed-file';

/** The library of the seal is loaded when it is first needed: most machines have a link. */
const load = () => import('./stick-seal');

export const stickRecipient = async (dataKey: Uint8Array): Promise<string> => (await load()).recipientOf(dataKey);

export const loadedStickSeal = (dataKey: Uint8Array): SealPort => ({
  seal: async (recipient, bytes) => (await load()).stickSeal(dataKey).seal(recipient, bytes),
  open: async (file) => (await load()).stickSeal(dataKey).open(file),
  sealParts: async (recipient, parts) => (await load()).stickSeal(dataKey).sealParts(recipient, parts),
  openParts: async (file) => (await load()).stickSeal(dataKey).openParts(file),
});
