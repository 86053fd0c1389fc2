/**
 * Where the app is served when it does not run in Electron. Part of the data's address: on another port or name the
 * browser would show an empty app, so there is no second choice.
 */
export const HOST = '127.0.0.1';
export const PORT = 4817;
