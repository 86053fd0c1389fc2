'use strict';

const { notEmulated, onlyEmulated } = require('../process/not-emulated.cjs');

function createProtocol(kernel) {
  const { schemes, protocolHandlers } = kernel;
  return onlyEmulated(
    {
      registerSchemesAsPrivileged(list) {
        if (kernel.isReady)
          throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
        for (const { scheme, privileges = {} } of list) {
          if (!privileges.standard || !privileges.secure) notEmulated(`'${scheme}' that is not standard and secure`);
          if (privileges.bypassCSP) notEmulated(`'${scheme}' with bypassCSP`);
          schemes.set(scheme, privileges);
        }
      },
      handle(scheme, handler) {
        if (protocolHandlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
        if (!schemes.has(scheme)) notEmulated(`protocol.handle('${scheme}') without registerSchemesAsPrivileged`);
        protocolHandlers.set(scheme, handler);
      },
      unhandle(scheme) {
        if (!protocolHandlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
      },
      isProtocolHandled: (scheme) => protocolHandlers.has(scheme),
    },
    'protocol',
  );
}

module.exports = { createProtocol };
