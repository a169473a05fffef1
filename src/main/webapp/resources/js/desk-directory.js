/* The directory beside a call, in which an agent picks somebody: read by REST while it is open; what is done with whom is picked is
 * the verb's business (desk-transfer.js). Nothing is chosen that was not in sight: what Enter would take is forgotten with each key
 * that is typed. */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const {state: desk, el, show, text} = indexus.desk;
  const {KIND, rows, key, fill} = indexus.directoryRows;
  const clock = indexus.clock;
  const AFTER_TYPING = 200;
  const MOST = 200;
  const address = (document.body.dataset.context || '') + '/api/v1/directory?limit=' + MOST + '&q=';
  const REFRESH = 3000;
  const SHORT = 6; /* so few digits may be an extension as well */

  let found = [];
  let active = null;
  let question = null;
  let timer = null;
  let sending = false;
  let verb = null; /* {button, title, list, types, typed(kind, number), hinders(item), notes, ask(target, note), done(name)} */

  const typed = () => el('transfer-search').value.trim();

  const fits = item => Boolean(verb) && verb.types.includes(item.type);

  /* Whoever types digits may want to dial them. */
  function dialled() {
    const number = typed().replace(/[\s()/.-]/g, '');
    if (!/^\+?[0-9*#]{1,32}$/.test(number)) return [];
    const types = number.length <= SHORT && !number.startsWith('+') ? ['EXTENSION', 'NUMBER'] : ['NUMBER'];
    return types.filter(type => !found.some(item => item.type === type && item.number === number))
        .map(type => ({type, number, name: verb.typed(KIND[type].word.toLowerCase(), number), typed: true}));
  }

  const options = () => verb ? dialled().concat(found) : [];
  const hindrance = item => verb.hinders(item);

  /* ------------------------------------------------------------------ drawing */

  function draw() {
    const all = options();
    const list = el('transfer-list');
    fill(list, all, item => Boolean(hindrance(item)));
    list.hidden = all.length === 0;
    el('transfer-search').setAttribute('aria-expanded', String(all.length > 0));
    mark(rows.has(active) ? active : null);
    clock.tick();
  }

  function mark(id, scroll) {
    active = id;
    rows.forEach((row, each) => row.setAttribute('aria-selected', String(each === id)));
    const row = id === null ? null : rows.get(id);
    if (row) {
      el('transfer-search').setAttribute('aria-activedescendant', row.id);
      if (scroll) row.scrollIntoView({block: 'nearest'});
    } else {
      el('transfer-search').removeAttribute('aria-activedescendant');
    }
  }

  /* ------------------------------------------------------------------ reading */

  function read() {
    stop();
    const mine = question = new AbortController();
    fetch(address + encodeURIComponent(typed()), {headers: {Accept: 'application/json'}, signal: mine.signal})
        .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))))
        .then(answer => { if (mine === question) showFound(answer.items); })
        .catch(() => { if (mine === question) text('transfer-said', 'The directory cannot be read just now. Trying again…'); })
        .finally(() => { if (mine === question) timer = setTimeout(read, REFRESH); });
  }

  function showFound(items) {
    found = items.filter(fits);
    draw();
    const all = options();
    text('transfer-said', items.length >= MOST ? 'Only the first ' + MOST + ' are shown: type a part of the name.'
        : all.length ? '' : typed() ? 'Nobody and nothing is found.' : 'There is nobody to choose.');
    const first = all.find(item => !hindrance(item));
    if (active === null && typed() && first) mark(key(first));
  }

  function stop() {
    clearTimeout(timer);
    if (question) question.abort();
    question = null;
  }

  /* ----------------------------------------------------------------- choosing */

  function refuse(words) {
    text('transfer-refused', words);
    show('transfer-refused', Boolean(words));
  }

  function choose(item) {
    if (!item || sending || !desk.call || !desk.linked) return;
    refuse(hindrance(item));
    if (hindrance(item)) return;
    const target = item.ref ? {type: item.type, ref: item.ref} : {type: item.type, number: item.number};
    const [mine, callId] = [verb, desk.call.callId];
    sending = true;
    mine.ask(target, el('transfer-note').value.trim() || null).then(() => {
      close();
      mine.done(item.typed ? item.number : item.name, callId);
    }, refused => refuse(refused.message || 'That was not possible (' + refused.code + ').')).finally(() => { sending = false; });
  }

  const byKey = id => options().find(item => key(item) === id);

  function step(by) {
    const ids = options().filter(item => !hindrance(item)).map(key);
    if (!ids.length) return;
    const at = ids.indexOf(active);
    mark(ids[at < 0 ? (by > 0 ? 0 : ids.length - 1) : (at + by + ids.length) % ids.length], true);
  }

  function empty(said) {
    found = [];
    refuse('');
    text('transfer-said', said);
    el('transfer-search').value = '';
    el('transfer-note').value = '';
    draw();
  }

  /* For this verb; for the one that it is open for, it closes. */
  function toggle(wanted) {
    const before = verb;
    close();
    if (wanted === before) return;
    verb = wanted;
    text('transfer-title', verb.title);
    el('transfer-list').setAttribute('aria-label', verb.list);
    show('transfer-note-row', verb.notes);
    empty('One moment…');
    show('transfer', true);
    el(verb.button).setAttribute('aria-expanded', 'true');
    read();
    el('transfer-search').focus();
    el('transfer').scrollIntoView({block: 'nearest'});
  }

  function close() {
    if (!verb) return;
    stop();
    el(verb.button).setAttribute('aria-expanded', 'false');
    show('transfer', false);
    empty('');
    verb = null;
  }

  function leave() {
    const button = verb && el(verb.button);
    close();
    if (button) button.focus();
  }

  function watch() {
    if (!el('transfer')) return;
    el('transfer-search').addEventListener('input', () => {
      stop();
      mark(null);
      draw();
      timer = setTimeout(read, AFTER_TYPING);
    });
    el('transfer-list').addEventListener('click', event => {
      const row = event.target.closest('[role=option]');
      if (row) choose(byKey(row.dataset.key));
    });
    el('transfer-close').addEventListener('click', leave);
    el('transfer').addEventListener('keydown', event => {
      const steps = event.target === el('transfer-search') && {ArrowDown: 1, ArrowUp: -1}[event.key];
      if (steps) {
        step(steps);
      } else if (event.key === 'Enter' && event.target.tagName === 'INPUT') {
        if (!event.repeat && !event.isComposing) choose(byKey(active));
      } else if (event.key === 'Escape') {
        leave();
      } else {
        return;
      }
      event.preventDefault();
    });
  }

  indexus.directory = {toggle, close, watch, isFor: wanted => verb === wanted};
})(window.Indexus);
