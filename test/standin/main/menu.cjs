'use strict';

const { EventEmitter } = require('node:events');
const { makeEvent } = require('../process/events.cjs');
const { notEmulated } = require('../process/not-emulated.cjs');

/** Accelerators and editing roles are the window system's; a spec clicks the item instead. */
function roleActions(kernel) {
  const focused = () => kernel.focusedWindow;
  return {
    quit: () => kernel.app.quit(),
    close: () => focused()?.close(),
    reload: () => focused()?.reload(),
    forcereload: () => focused()?.webContents.reloadIgnoringCache(),
    minimize: () => focused()?.minimize(),
    togglefullscreen: () => focused()?.setFullScreen(!focused().isFullScreen()),
  };
}

function defineMenu(kernel) {
  const actions = roleActions(kernel);
  let lastCommandId = 0;
  let applicationMenu = null;

  class MenuItem {
    enabled = true;
    visible = true;
    checked = false;
    label = '';

    constructor(options) {
      Object.assign(this, options);
      this.type ??= options.submenu ? 'submenu' : 'normal';
      this.commandId = ++lastCommandId;
      if (Array.isArray(options.submenu)) this.submenu = Menu.buildFromTemplate(options.submenu);
      this.click = (event = {}, window = kernel.focusedWindow ?? undefined) => this._choose(options, event, window);
    }

    _choose({ click, role }, event, window) {
      if (!this.enabled) return; // a person cannot click a grey item
      if (this.type === 'checkbox') this.checked = !this.checked;
      if (click) return click(this, window, event);
      if (role) (actions[role.toLowerCase()] ?? (() => notEmulated(`menu role ${role}`)))();
    }
  }

  class Menu extends EventEmitter {
    items = [];

    static buildFromTemplate(template) {
      const menu = new Menu();
      for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
      return menu;
    }
    static setApplicationMenu(menu) {
      applicationMenu = menu;
    }
    static getApplicationMenu() {
      return applicationMenu;
    }

    append(item) {
      this.items.push(item);
    }
    insert(at, item) {
      this.items.splice(at, 0, item);
    }
    getMenuItemById(id) {
      for (const item of this.items) {
        const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
        if (found) return found;
      }
      return null;
    }
    popup() {
      this.emit('menu-will-show', makeEvent());
    }
    closePopup() {
      this.emit('menu-will-close', makeEvent());
    }
  }
  return { Menu, MenuItem };
}

module.exports = { defineMenu };
