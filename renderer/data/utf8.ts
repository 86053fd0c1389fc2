const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of UTF-8 bytes; throws on anything else, which callers treat as damage. */
export const utf8FromBytes = (bytes: Uint8Array): string => decoder.decode(bytes);
