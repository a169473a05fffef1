/*
 * Times that count by themselves, in the server's time.
 *   <time data-since="2026-01-01T10:00:00Z">        counts up from then
 *   <time data-until="2026-01-01T10:00:30Z">        counts down to then
 *   <time datetime="..." data-local>                 the moment in the reader's zone, the full instant as its tooltip
 * Elements that arrive later by ajax are found by the next tick.
 */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  let ahead = 0; /* the server's clock minus ours, in milliseconds */

  function span(milliseconds) {
    const all = Math.max(0, Math.round(milliseconds / 1000));
    const two = number => String(number).padStart(2, '0');
    const hours = Math.floor(all / 3600);
    const rest = two(Math.floor(all / 60) % 60) + ':' + two(all % 60);
    return hours > 0 ? two(hours) + ':' + rest : rest;
  }

  function write(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  function local(element) {
    const moment = new Date(element.getAttribute('datetime'));
    if (isNaN(moment)) return;
    const today = new Date().toDateString() === moment.toDateString();
    const options = element.dataset.local === 'time' || today
        ? {hour: '2-digit', minute: '2-digit', second: '2-digit'}
        : {day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit'};
    write(element, moment.toLocaleString([], options));
    element.title = moment.toLocaleString([], {dateStyle: 'full', timeStyle: 'long'}) + ' (' + moment.toISOString() + ')';
    element.removeAttribute('data-local');
  }

  const clock = indexus.clock = {
    now: () => Date.now() + ahead,
    /** Told the server's present time, counts from there. */
    set: iso => { ahead = Date.parse(iso) - Date.now(); },
    span: span,
    tick: () => {
      const now = clock.now();
      document.querySelectorAll('[data-since]').forEach(element => {
        if (element.dataset.since) write(element, span(now - Date.parse(element.dataset.since)));
      });
      document.querySelectorAll('[data-until]').forEach(element => {
        if (element.dataset.until) write(element, span(Date.parse(element.dataset.until) - now));
      });
      document.querySelectorAll('time[data-local]').forEach(local);
    }
  };

  setInterval(clock.tick, 500);
  document.addEventListener('DOMContentLoaded', clock.tick);
  clock.tick();
})(window.Indexus);
