/* Draws the Live page again when the server says that the floor has changed; never under a pressed button. */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  let asked = false; /* something changed since the last drawing began */
  let drawing = false;
  let pressed = false;

  function draw() {
    if (!asked || drawing || pressed || document.hidden) return;
    asked = false;
    drawing = true;
    window.refreshFloor();
  }

  function link(tone, icon, words) {
    const state = document.getElementById('live-link');
    state.className = 'state ' + tone;
    state.querySelector('i').className = 'pi ' + icon;
    state.querySelector('span').textContent = words;
  }

  indexus.liveChanged = () => { asked = true; draw(); };
  indexus.refreshed = () => { drawing = false; indexus.clock.tick(); setTimeout(draw, 100); };
  indexus.liveOpen = () => { link('good', 'pi-check-circle', 'Live'); indexus.liveChanged(); };
  indexus.liveClosed = () => link('bad', 'pi-sync', 'Connection lost, trying again…');

  document.addEventListener('pointerdown', () => { pressed = true; }, true);
  ['pointerup', 'pointercancel'].forEach(name => document.addEventListener(name, () => {
    pressed = false;
    setTimeout(draw, 300); /* the click comes after the pointer is up */
  }, true));
  document.addEventListener('visibilitychange', draw);
})(window.Indexus);
