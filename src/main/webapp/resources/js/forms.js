/*
 * What is typed into a form and not saved yet is not lost: leaving the page asks first, and when the session is over, the tab keeps
 * the text, says so, and puts it back after the way through the sign-in. Forms with data-loose (filters, the agent's notes) are left alone.
 */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const context = document.body.dataset.context || '';
  const here = location.pathname + location.search;
  const KEPT = 'kept-form';
  const SIGNED_OUT = 'id="indexus-signed-out"';

  let changed = false;
  let sending = false; /* was changed when the answer that is awaited was asked for */

  function quietly(what) {
    try {
      return what();
    } catch (refused) {
      return null; /* a browser that keeps nothing */
    }
  }

  function isOurs(field) {
    return field.name && field.form && field.closest('#content') && !field.form.matches('#login, .filters, [data-loose]')
        && !field.closest('.filters, [data-loose]');
  }

  document.addEventListener('input', event => { if (isOurs(event.target)) changed = true; });
  document.addEventListener('change', event => { if (isOurs(event.target)) changed = true; });

  /* ---- leaving ---- */
  window.addEventListener('beforeunload', event => {
    if (!changed) return;
    event.preventDefault();
    event.returnValue = ''; /* older browsers ask only then */
  });

  /* ---- keeping ---- */
  function fields() {
    return Array.from(document.querySelectorAll('#content form')).flatMap(form => Array.from(form.elements))
        .filter(field => isOurs(field) && !['password', 'file', 'submit', 'button', 'hidden'].includes(field.type));
  }

  function keep() {
    quietly(() => sessionStorage.setItem(KEPT, JSON.stringify({page: here, fields: fields().map(field =>
        [field.name, field.type === 'checkbox' || field.type === 'radio' ? [field.value, field.checked] : field.value])})));
  }

  function forget() {
    quietly(() => sessionStorage.removeItem(KEPT));
  }

  function put(field, value) {
    if (Array.isArray(value)) {
      if (field.value !== value[0] || field.checked === value[1]) return;
      field.checked = value[1];
    } else {
      if (field.value === value) return;
      field.value = value;
    }
    const widget = window.PrimeFaces && field.id.endsWith('_input') && PrimeFaces.getWidgetById(field.id.slice(0, -6));
    if (widget && widget.selectValue) widget.selectValue(value);
    field.dispatchEvent(new Event('change', {bubbles: true}));
  }

  function restore() {
    const kept = quietly(() => JSON.parse(sessionStorage.getItem(KEPT)));
    if (!kept || document.getElementById('login')) return;
    forget();
    if (kept.page.split('?')[0] !== location.pathname) return;
    const left = kept.fields.slice();
    fields().forEach(field => {
      const at = left.findIndex(([name, value]) =>
          name === field.name && (!Array.isArray(value) || value[0] === field.value));
      if (at >= 0) put(field, left.splice(at, 1)[0][1]);
    });
    if (changed) say('What you had typed is here again. It is not saved yet.', null);
  }

  /* ---- the session ---- */
  function say(words, link) {
    const bar = document.getElementById('session-bar');
    bar.querySelector('span').textContent = words;
    bar.querySelector('a').hidden = !link;
    if (link) bar.querySelector('a').href = link;
    bar.hidden = false;
  }

  /** The session is over: says so on this page, with the way back to it. */
  indexus.signedOut = function () {
    const kept = changed;
    if (kept) keep();
    changed = false; /* the way to the sign-in asks nothing */
    const login = context + '/login?from=' + encodeURIComponent(here.slice(context.length));
    if (document.querySelector('[data-signed-out=leave]')) {
      location.href = login;
      return;
    }
    say('You are signed out' + (kept ? '. What you typed is kept in this tab.' : ', because your session is over or you signed out elsewhere.'), login);
  };

  /** Any answer to an Ajax request; those of commands without global events are brought here by hand. */
  indexus.answered = answer => {
    if (answer && answer.responseText && answer.responseText.includes(SIGNED_OUT)) indexus.signedOut();
  };

  document.addEventListener('submit', event => {
    if (event.target.closest('#content') && changed) keep(); /* if the answer is the sign-in, it comes back from there */
    changed = false;
  });

  if (window.jQuery) {
    jQuery(document).on('pfAjaxSend', () => { sending = sending || changed; changed = false; });
    jQuery(document).on('pfAjaxComplete', (event, answer) => {
      const saved = answer && answer.pfArgs && answer.pfArgs.done;
      changed = changed || (sending && !saved);
      sending = false;
      if (saved) forget();
      indexus.answered(answer);
    });
  }
  restore();
})(window.Indexus);
