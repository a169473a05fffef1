/*
 * Draws the Live page again when the server says that the floor has changed; never under a pressed button, a marked text or an open
 * question, and what had the focus has it again. When the server was away it asks who we are: the page is opened anew, by way of
 * the sign-in if need be.
 */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const context = document.body.dataset.context || '';
  const SILENCE = 15000; /* the server sends something every 5 s */
  let asked = false; /* something changed since the last drawing began */
  let drawing = false;
  let pressed = false;
  let watchdog = null;
  let failures = 0;
  let asking = null;
  let gone = false; /* the server does not know this page any more */

  const floor = () => document.getElementById('floor');

  function marking() {
    const selection = getSelection();
    return !selection.isCollapsed && floor().contains(selection.anchorNode);
  }

  function draw() {
    if (!asked || drawing || pressed || document.hidden || marking()) return;
    asked = false;
    drawing = true;
    window.refreshFloor();
  }

  /*
   * ---- rows move, and panels are drawn anew: what has the focus, and what was typed until the new drawing came, is found again by
   * what it stands for, not by where it stood ----
   */
  let kept = null;

  const standsFor = one => ({row: one.closest('[data-row]').dataset.row, part: one.dataset.part || ''});

  /* a row and its open panel have the same name */
  const find = what => document.querySelector(
    '#floor [data-row="' + CSS.escape(what.row) + '"] [data-part="' + CSS.escape(what.part) + '"]');

  function keep() {
    const one = document.activeElement;
    const typed = [...floor().querySelectorAll('[data-row] input[data-part]')];
    return {
      typed: typed.map(input => ({...standsFor(input), value: input.value})),
      focus: one && one.closest('#floor [data-row]') ? {...standsFor(one), from: one.selectionStart, to: one.selectionEnd} : null
    };
  }

  function restore(what) {
    if (!what) return;
    for (const typed of what.typed) {
      const input = find(typed);
      if (input) input.value = typed.value;
    }
    const one = what.focus && find(what.focus);
    if (!one) return;
    if (one.matches('input')) one.setSelectionRange(what.focus.from, what.focus.to);
    one.focus({preventScroll: true});
  }

  /* ---- the line ---- */
  function link(tone, icon, words) {
    const state = document.getElementById('live-link');
    if (!state) return; // a push that was faster than the page; the next one comes within seconds
    state.className = 'state ' + tone;
    state.querySelector('i').className = 'pi ' + icon;
    state.querySelector('span').textContent = words;
    document.body.classList.toggle('stale', tone === 'bad');
  }

  function heard() {
    failures = 0;
    clearTimeout(watchdog);
    watchdog = setTimeout(() => lost(true), SILENCE);
    if (!gone) link('good', 'pi-check-circle', 'Live');
  }

  function lost(forGood) {
    gone = gone || forGood;
    link('bad', 'pi-sync', navigator.onLine === false ? 'This computer is offline' : 'Connection lost, trying again…');
    if (!asking) asking = setTimeout(ask, Math.min(5000, 500 * Math.pow(2, failures++)));
  }

  /* Who are we? The push has ended for good after a restart, while the page itself may come back by opening it anew. */
  function ask() {
    fetch(context + '/api/v1/me', {headers: {Accept: 'application/json'}}).then(answer => {
      asking = null;
      if (answer.status === 401) indexus.signedOut();
      else if (!answer.ok) lost(gone);
      else if (gone) location.reload();
    }, () => {
      asking = null;
      lost(gone);
    });
  }

  indexus.liveChanged = message => {
    heard();
    if (message === 'tick') return;
    asked = true;
    draw();
  };
  /* true: not now, a click would fall between the old drawing and the new one */
  indexus.refreshing = () => {
    const busy = pressed || marking();
    asked = asked || busy;
    kept = busy ? null : keep();
    return busy;
  };
  indexus.refreshed = answer => {
    drawing = false;
    indexus.answered(answer);
    restore(kept);
    kept = null;
    indexus.clock.tick();
    setTimeout(draw, 100);
  };
  indexus.liveOpen = () => indexus.liveChanged('floor');
  indexus.liveClosed = () => lost(true);
  indexus.liveFailed = () => lost(false);
  window.addEventListener('offline', () => lost(false));
  window.addEventListener('online', () => lost(false));

  document.addEventListener('pointerdown', () => { pressed = true; }, true);
  ['pointerup', 'pointercancel'].forEach(name => document.addEventListener(name, () => {
    pressed = false;
    setTimeout(draw, 300); /* the click comes after the pointer is up */
  }, true));
  document.addEventListener('visibilitychange', draw);
  document.addEventListener('selectionchange', () => setTimeout(draw, 300));
})(window.Indexus);
