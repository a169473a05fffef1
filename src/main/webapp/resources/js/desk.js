/* What the agent's pages know of the floor, and how they write it into a page. Elements that a page does not have are passed
 * over; whatever comes from outside is written as text, never as HTML. */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const el = id => document.getElementById(id);
  const inWorkspace = () => Boolean(el('desk'));

  const STATUS = {
    AVAILABLE: {word: 'Available', icon: 'pi-check-circle', tone: 'good'},
    OFFERED: {word: 'Ringing', icon: 'pi-bell', tone: 'warn'},
    BUSY: {word: 'Busy', icon: 'pi-phone', tone: 'info'},
    WRAP_UP: {word: 'Wrap-up', icon: 'pi-pencil', tone: 'after'},
    BREAK: {word: 'Break', icon: 'pi-pause', tone: 'warn'},
    OFFLINE: {word: 'Offline', icon: 'pi-power-off', tone: 'quiet'}
  };

  /* What we know; hello replaces all of it. */
  const state = {linked: false, status: null, offer: null, offerTotal: 1, call: null, caller: null, late: null, hasLink: false, formatted: {}};

  function text(id, value) {
    const element = el(id);
    if (element && element.textContent !== (value || '')) element.textContent = value || '';
  }

  function show(id, visible) {
    const element = el(id);
    if (element) element.hidden = !visible;
  }

  function count(id, how, iso) {
    const element = el(id);
    if (!element) return;
    delete element.dataset.since;
    delete element.dataset.until;
    if (iso) element.dataset[how] = iso; else element.textContent = '';
  }

  function paint(id, look) {
    const element = el(id);
    if (element) element.className = element.className.replace(/\b(good|warn|info|after|bad|quiet)\b/, look.tone);
  }

  function icon(id, look) {
    const element = el(id);
    if (element) element.className = 'pi ' + look.icon;
  }

  function breakLabel(code) {
    if (code === 'NO_ANSWER') return 'no answer';
    const item = document.querySelector('#status-menu [data-reason="' + CSS.escape(code || '') + '"]');
    return item ? item.textContent.trim() : code;
  }

  function statusWords(status) {
    const words = STATUS[status.status].word;
    if (status.status !== 'BREAK' || !status.reason) return words;
    const label = breakLabel(status.reason);
    return label.toLowerCase() === 'break' ? words : words + ': ' + label;
  }

  function tell(words, tone) {
    const line = el('news');
    if (line) {
      line.className = 'news ' + (tone || 'info');
      text('news-text', words);
      line.hidden = !words;
    }
    text('announce', words);
  }

  /* A number is shown in groups at once; the server's formatting replaces it as soon as it comes. */
  function number(raw, callId) {
    if (callId && state.formatted.callId === callId) return state.formatted.number;
    if (!raw) return 'Number withheld';
    return /^\+?\d{6,}$/.test(raw) ? raw.replace(/(\d)(?=(\d{3})+$)/g, '$1\u202f') : raw;
  }

  /* Sounds, notifications, storage: a browser that refuses one must not stop what comes after it. */
  function decorate(what) {
    try {
      return what();
    } catch (refused) {
      console.warn('not possible in this browser:', refused);
      return undefined;
    }
  }

  /* What the tab remembers; where the browser keeps nothing, it lasts as long as the page. */
  const fallback = new Map();
  const memory = {
    read: name => decorate(() => JSON.parse(fallback.get(name) || sessionStorage.getItem(name))) || null,
    write: (name, value) => {
      fallback.set(name, JSON.stringify(value));
      decorate(() => sessionStorage.setItem(name, fallback.get(name)));
    },
    forget: name => {
      fallback.delete(name);
      decorate(() => sessionStorage.removeItem(name));
    },
    keys: () => Array.from(new Set([...fallback.keys(), ...(decorate(() => Object.keys(sessionStorage)) || [])]))
  };

  indexus.desk = {decorate, memory, state, STATUS, el, inWorkspace, text, show, count, paint, icon, statusWords, tell, number};
})(window.Indexus);
