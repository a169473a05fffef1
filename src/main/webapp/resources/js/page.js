/* What every page has: menus and the narrow navigation. */
(function () {
  'use strict';

  const context = document.body.dataset.context || '';

  /* ---- scripts in what Ajax brings have the word of this page ---- */
  PrimeFaces.csp.init(document.currentScript.nonce);

  /* ---- the reader's zone, so that the server's days begin when the rows say so ---- */
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) document.cookie = 'zone=' + encodeURIComponent(zone) + ';path=' + (context || '/') + ';max-age=31536000;samesite=lax';

  /* ---- navigation: the current page, and the drawer on narrow screens ---- */
  const here = location.pathname.slice(context.length) || '/';
  document.querySelectorAll('.nav a[data-path]').forEach(link => {
    const path = link.dataset.path;
    if (path === here || (path !== '/' && here.startsWith(path))) {
      link.setAttribute('aria-current', 'page');
    }
  });
  const toggle = document.querySelector('.nav-toggle');
  if (toggle) {
    toggle.addEventListener('click', () => {
      const open = document.body.classList.toggle('nav-open');
      toggle.setAttribute('aria-expanded', String(open));
    });
  }

  /* ---- lists: a click anywhere in a row opens what its first link opens ---- */
  document.addEventListener('click', event => {
    const row = event.target.closest('.rows-open tbody tr');
    const link = row && row.querySelector('a[href]');
    if (link && !event.target.closest('a, button, input, select') && !String(getSelection())) link.click();
  });

  /* ---- menus: a button with data-menu opens the element of that id ---- */
  function close(button) {
    document.getElementById(button.dataset.menu).hidden = true;
    button.setAttribute('aria-expanded', 'false');
  }
  function items(menu) {
    return Array.from(menu.querySelectorAll('[role=menuitem]:not([hidden], :disabled)'));
  }
  document.querySelectorAll('[data-menu]').forEach(button => {
    const menu = document.getElementById(button.dataset.menu);
    button.addEventListener('click', () => {
      const open = menu.hidden;
      menu.hidden = !open;
      button.setAttribute('aria-expanded', String(open));
      if (open && items(menu)[0]) items(menu)[0].focus();
    });
    menu.addEventListener('click', () => close(button));
    const byKey = event => { /* the button has the focus, too, while nothing in its menu can be chosen */
      if (menu.hidden) return;
      const all = items(menu);
      const at = all.indexOf(document.activeElement);
      const go = {ArrowDown: at + 1, ArrowUp: at < 0 ? all.length - 1 : at - 1 + all.length, Home: 0, End: all.length - 1}[event.key];
      if (go !== undefined) {
        event.preventDefault();
        if (all.length) all[go % all.length].focus();
      } else if (event.key === 'Tab' || event.key === 'Escape') {
        close(button); /* after Tab the focus goes on from the button, as if the menu had not been there */
        button.focus();
      }
    };
    menu.addEventListener('keydown', byKey);
    button.addEventListener('keydown', byKey);
    document.addEventListener('click', event => {
      if (!menu.hidden && !menu.contains(event.target) && !button.contains(event.target)) close(button);
    });
  });

  /* ---- codes: proposed from the name until somebody types one ---- */
  function proposed(name, style) {
    const words = name.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim().split(' ');
    const code = words.join(style === 'upper' ? '_' : '-').slice(0, 64);
    return style === 'upper' ? code.toUpperCase() : code;
  }
  document.addEventListener('input', event => {
    const form = event.target.form;
    if (!form) return;
    if (event.target.dataset.codeFrom) event.target.dataset.typed = event.target.value ? 'true' : '';
    form.querySelectorAll('input[data-code-from]').forEach(code => {
      const isSource = event.target.id === code.id.replace(/[^:]*$/, code.dataset.codeFrom);
      if (!isSource || code.disabled || code.dataset.typed) return;
      if (code.value === '' || code.value === code.dataset.proposed) {
        code.value = code.dataset.proposed = proposed((code.dataset.codePrefix || '') + event.target.value, code.dataset.codeStyle);
      }
    });
  });

  /* ---- lists of choices: PrimeFaces gives them no name, and the keyboard no way to scroll them ---- */
  document.addEventListener('focusin', event => {
    const menu = event.target.closest('.ui-selectonemenu');
    const list = menu && document.getElementById(menu.id + '_items');
    if (!list || list.hasAttribute('aria-label')) return;
    const label = document.querySelector('label[for="' + CSS.escape(event.target.id) + '"]');
    list.setAttribute('aria-label', label ? label.textContent.trim() : event.target.getAttribute('aria-label') || 'Choices');
    list.parentElement.tabIndex = 0;
  });

  /* ---- long lists of boxes: only those that have what is typed, and those that are ticked ---- */
  const folded = text => text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
  document.addEventListener('input', event => {
    const list = event.target.dataset.narrows && document.getElementById(event.target.dataset.narrows);
    if (!list) return;
    const wanted = folded(event.target.value.trim());
    list.querySelectorAll('li').forEach(each => {
      each.hidden = !folded(each.textContent).includes(wanted) && !each.querySelector('input:checked');
    });
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.dataset.narrows) event.preventDefault(); /* it would add whoever is ticked */
  });

  /* ---- files: one that is too large is told at its field, and not sent ---- */
  const MEBIBYTE = 1048576;
  const size = bytes => bytes % MEBIBYTE ? bytes / 1e6 + ' MB' : bytes / MEBIBYTE + ' MiB';
  document.addEventListener('change', event => {
    const largest = event.target.type === 'file' && Number(event.target.dataset.largest);
    const message = largest && event.target.closest('.field').querySelector('.ui-message');
    if (!message) return;
    const large = Array.from(event.target.files).find(file => file.size > largest);
    message.replaceChildren();
    message.classList.toggle('ui-message-error', Boolean(large));
    event.target.setAttribute('aria-invalid', String(Boolean(large)));
    if (!large) return;
    const words = document.createElement('span');
    words.className = 'ui-message-error-detail';
    words.textContent = large.name + ' is too large: at most ' + size(largest) + '.';
    message.append(words);
    event.target.value = '';
  });

  /* ---- results: what was found with other settings is forgotten when these change ---- */
  document.addEventListener('input', event => {
    const form = event.target.closest('form[data-forgets]');
    const result = form && document.getElementById(form.dataset.forgets);
    if (result) result.replaceChildren();
  });
})();
