/* The keys of the Workspace: those of the call's buttons, and the list of all of them behind "?". None without Alt does anything
 * while somebody types. */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const {el, show} = indexus.desk;

  const BUTTONS = {KeyH: 'control-hold', KeyM: 'control-mute', KeyK: 'control-keypad', KeyT: 'control-transfer',
    KeyC: 'control-consult', KeyR: 'control-record', KeyP: 'control-recording', KeyL: 'control-leave', KeyS: 'consult-swap',
    KeyO: 'consult-complete', KeyN: 'consult-conference', KeyB: 'consult-cancel'};

  const types = element => /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || element.isContentEditable;

  function list(open) {
    show('shortcuts', open);
    el('shortcuts-button').setAttribute('aria-expanded', String(open));
    if (!open) {
      el('shortcuts-button').focus({preventScroll: true});
      return;
    }
    el('shortcuts').focus({preventScroll: true});
    el('shortcuts').scrollIntoView({block: 'nearest'});
  }

  function press(event) {
    const button = el(BUTTONS[event.code]);
    if (!button || button.hidden || button.closest('[hidden]')) return;
    event.preventDefault();
    button.click();
  }

  function watch() {
    if (!el('shortcuts')) return;
    el('shortcuts-button').addEventListener('click', () => list(el('shortcuts').hidden));
    el('shortcuts-close').addEventListener('click', () => list(false));
    el('shortcuts').addEventListener('keydown', event => {
      if (event.key === 'Escape') list(false);
    });
    document.addEventListener('keydown', event => {
      if (event.repeat || event.ctrlKey || event.metaKey) return;
      if (event.altKey) {
        press(event);
      } else if (event.key === '?' && !types(event.target)) {
        event.preventDefault();
        list(el('shortcuts').hidden);
      }
    });
  }

  indexus.keys = {watch};
})(window.Indexus);
