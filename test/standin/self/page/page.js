const settled = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function openNotes() {
  const request = indexedDB.open('self', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('notes', { autoIncrement: true });
  return settled(request);
}

const database = await openNotes();

async function paint() {
  const notes = await settled(database.transaction('notes').objectStore('notes').getAll());
  const items = notes.map((text) => Object.assign(document.createElement('li'), { textContent: text }));
  document.querySelector('#notes').replaceChildren(...items);
}

window.addNote = async (text) => {
  const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
  const done = new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  transaction.objectStore('notes').add(text);
  await done;
  await paint();
};
window.self_.onMenu((command) => {
  document.body.dataset.menu = command;
});
await paint();
document.body.dataset.ready = 'true';
