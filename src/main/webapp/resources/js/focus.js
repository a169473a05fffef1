/*
 * The focus after an action: on the first field in error if it was refused, else where it was; near that, if what had it is gone.
 */
(function () {
  'use strict';

  if (!window.jQuery) return;
  const FIELDS = 'input:not([type=hidden], [tabindex="-1"]), select, textarea, [role=combobox]';
  let last = null; /* where the focus was in the page, dialogs aside: ids outwards, and the row of a list that moves */

  document.addEventListener('focusin', event => {
    if (!event.target.closest('#content')) return;
    const row = event.target.closest('[data-row]');
    const ids = [];
    for (let at = event.target; at.id !== 'content'; at = at.parentElement) if (at.id) ids.push(at.id);
    last = {row: row && row.dataset.row, ids};
  });

  function inError() {
    const message = document.querySelector('#content .ui-message-error');
    const place = message && message.closest('.field, fieldset');
    return place && place.querySelector(FIELDS);
  }

  function near() {
    const row = last && last.row && document.querySelector('[data-row="' + CSS.escape(last.row) + '"]');
    return row && row.querySelector('button, a[href]')
        || last && last.ids.map(id => document.getElementById(id)).find(one => one && one.offsetParent);
  }

  function give(one) {
    if (!one.matches('a[href], button, ' + FIELDS)) one.tabIndex = -1;
    one.focus({preventScroll: !one.matches(FIELDS)});
  }

  jQuery(document).on('pfAjaxComplete', (event, answer) => setTimeout(() => {
    const refused = answer && answer.pfArgs && answer.pfArgs.validationFailed && inError();
    const lost = !document.activeElement || document.activeElement === document.body;
    const one = refused || (lost && near());
    if (one) give(one);
  }));

  const shown = inError(); /* the answer to a whole form */
  if (shown) give(shown);
})();
