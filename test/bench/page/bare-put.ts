const DATABASE = 'bare-put';

/** The least that a database can do: one row in one transaction, flushed before it is complete. */
export async function createBarePut(): Promise<(bytes: Uint8Array) => Promise<void>> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    // oxlint-disable-next-line nyamdrel/no-native-indexeddb -- the peer is the bare thing
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('the bare database does not open'));
  });
  return (bytes) =>
    new Promise((resolve, reject) => {
      const put = database.transaction('rows', 'readwrite', { durability: 'strict' });
      put.oncomplete = () => resolve();
      put.onerror = () => reject(put.error ?? new Error('the bare row is not put'));
      put.objectStore('rows').add({ body: bytes });
    });
}
