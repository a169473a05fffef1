/* The directory, in which an agent picks whom the caller is transferred to: read by REST while it is open, the transfer itself is
 * asked of the floor. Nothing is chosen that was not in sight: what Enter would take is forgotten with each key that is typed. */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const {state: desk, STATUS, el, show, text, tell} = indexus.desk;
  const clock = indexus.clock;
  const AFTER_TYPING = 200;
  const MOST = 200;
  const address = (document.body.dataset.context || '') + '/api/v1/directory?limit=' + MOST + '&q=';
  const REFRESH = 3000;
  const SHORT = 6; /* so few digits may be an extension as well */

  const KIND = {
    AGENT: {word: 'Agent', icon: 'pi-user'},
    QUEUE: {word: 'Queue', icon: 'pi-users'},
    MENU: {word: 'IVR menu', icon: 'pi-sitemap'},
    ROUTE: {word: 'DID route', icon: 'pi-directions'},
    EXTENSION: {word: 'Extension', icon: 'pi-phone'},
    NUMBER: {word: 'Number', icon: 'pi-external-link'}
  };

  const rows = new Map(); /* the options by what they stand for, kept so that a press is not lost when the list is read again */
  let found = [];
  let active = null;
  let question = null;
  let timer = null;
  let sending = false;
  let made = 0;

  const key = item => item.type + ' ' + (item.ref || item.number);
  const typed = () => el('transfer-search').value.trim();
  const isOpen = () => Boolean(el('transfer')) && !el('transfer').hidden;

  /* Whoever types digits may want to dial them. */
  function dialled() {
    const number = typed().replace(/[\s()/.-]/g, '');
    if (!/^\+?[0-9*#]{1,32}$/.test(number)) return [];
    const types = number.length <= SHORT && !number.startsWith('+') ? ['EXTENSION', 'NUMBER'] : ['NUMBER'];
    return types.filter(type => !found.some(item => item.type === type && item.number === number))
        .map(type => ({type, number, name: 'Transfer to the ' + KIND[type].word.toLowerCase() + ' ' + number, typed: true}));
  }

  const options = () => dialled().concat(found);

  /* ------------------------------------------------------------------ drawing */

  function presence(item) {
    if (item.type === 'AGENT') return STATUS[item.status];
    if (item.type !== 'QUEUE') return null;
    if (!item.open) return {word: 'Closed', icon: 'pi-lock', tone: 'quiet'};
    return item.freeAgents > 0
        ? {word: item.freeAgents + ' free', icon: 'pi-check-circle', tone: 'good'}
        : {word: 'Nobody free', icon: 'pi-clock', tone: 'warn'};
  }

  function more(item) {
    const words = [KIND[item.type].word, item.code || item.number];
    if (item.type === 'QUEUE') {
      words.push(item.waiting ? item.waiting + ' waiting, longest ' + clock.span(item.longestWaitSeconds * 1000) : 'nobody waiting');
    }
    return words.join(' · ');
  }

  function part(tag, name, parent) {
    const element = document.createElement(tag);
    element.className = name;
    parent.append(element);
    return element;
  }

  function fresh(id) {
    const row = document.createElement('li');
    row.id = 'transfer-option-' + ++made;
    row.setAttribute('role', 'option');
    row.dataset.key = id;
    part('i', '', row).setAttribute('aria-hidden', 'true');
    part('span', 'transfer-name', row);
    const state = part('span', 'state', row);
    part('i', '', state).setAttribute('aria-hidden', 'true');
    part('span', '', state);
    const line = part('span', 'transfer-more', row);
    part('span', '', line);
    part('time', 'count', line);
    rows.set(id, row);
    return row;
  }

  function write(element, words) {
    if (element.textContent !== words) element.textContent = words;
  }

  function drawn(item) {
    const row = rows.get(key(item)) || fresh(key(item));
    const [icon, name, state, line] = row.children;
    icon.className = 'pi ' + KIND[item.type].icon;
    write(name, item.name);
    const look = presence(item);
    state.hidden = !look;
    if (look) {
      state.className = 'state ' + look.tone;
      state.firstChild.className = 'pi ' + look.icon;
      write(state.lastChild, look.word);
    }
    line.hidden = Boolean(item.typed);
    write(line.firstChild, item.typed ? '' : more(item) + (item.since ? ' · ' : ''));
    if (item.since) line.lastChild.dataset.since = item.since;
    return row;
  }

  function draw() {
    const all = options();
    const list = el('transfer-list');
    const wanted = all.map(drawn);
    if (wanted.length !== list.children.length || wanted.some((row, at) => row !== list.children[at])) {
      list.replaceChildren(...wanted);
    }
    const kept = new Set(wanted);
    rows.forEach((row, id) => { if (!kept.has(row)) rows.delete(id); });
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
    found = items;
    draw();
    const all = options();
    text('transfer-said', items.length >= MOST ? 'Only the first ' + MOST + ' are shown: type a part of the name.'
        : all.length ? '' : typed() ? 'Nobody and nothing is found.' : 'There is nobody to transfer to.');
    if (active === null && typed() && all.length) mark(key(all[0]));
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
    const target = item.ref ? {type: item.type, ref: item.ref} : {type: item.type, number: item.number};
    const note = el('transfer-note').value.trim();
    sending = true;
    refuse('');
    indexus.request({type: 'action', action: 'TRANSFER', callId: desk.call.callId, target: target, note: note || null}).then(() => {
      open(false);
      tell('The call goes to ' + (item.typed ? item.number : item.name) + '.', 'info');
    }, refused => refuse(refused.message || 'That was not possible (' + refused.code + ').')).finally(() => { sending = false; });
  }

  const byKey = id => options().find(item => key(item) === id);

  function step(by) {
    const ids = options().map(key);
    if (!ids.length) return;
    const at = ids.indexOf(active);
    mark(ids[at < 0 ? (by > 0 ? 0 : ids.length - 1) : (at + by + ids.length) % ids.length], true);
  }

  function open(wanted) {
    if (!el('transfer') || wanted === isOpen()) return;
    show('transfer', wanted);
    el('control-transfer').setAttribute('aria-expanded', String(wanted));
    found = [];
    refuse('');
    text('transfer-said', wanted ? 'One moment…' : '');
    el('transfer-search').value = '';
    el('transfer-note').value = '';
    draw();
    if (!wanted) {
      stop();
      return;
    }
    read();
    el('transfer-search').focus();
    el('transfer').scrollIntoView({block: 'nearest'});
  }

  function watch() {
    if (!el('transfer')) return;
    el('control-transfer').addEventListener('click', () => open(!isOpen()));
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

  function leave() {
    open(false);
    el('control-transfer').focus();
  }

  indexus.transfer = {open, watch};
})(window.Indexus);
