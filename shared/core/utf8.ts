/** The one piece of the web platform that pure code uses: every host has it, and it depends on nothing but its input. */
interface Decoder {
  readonly decode: (bytes: Uint8Array) => string;
}
const { TextDecoder } = globalThis as unknown as {
  readonly TextDecoder: new (label: string, options: { readonly fatal: boolean }) => Decoder;
};
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of UTF-8 bytes; throws on anything else, which callers treat as damage. */
export const utf8FromBytes = (bytes: Uint8Array): string => decoder.decode(bytes);
