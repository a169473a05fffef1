/* The rows of the directory: somebody or something, with presence. A row is kept while it is shown, so that a press is not lost
 * when the list is read again. */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const {STATUS} = indexus.desk;
  const clock = indexus.clock;

  const KIND = {
    AGENT: {word: 'Agent', icon: 'pi-user'},
    QUEUE: {word: 'Queue', icon: 'pi-users'},
    MENU: {word: 'IVR menu', icon: 'pi-sitemap'},
    ROUTE: {word: 'DID route', icon: 'pi-directions'},
    EXTENSION: {word: 'Extension', icon: 'pi-phone'},
    NUMBER: {word: 'Number', icon: 'pi-external-link'}
  };

  const rows = new Map();
  let made = 0;

  const key = item => item.type + ' ' + (item.ref || item.number);

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

  function drawn(item, hindered) {
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
    row.setAttribute('aria-disabled', String(hindered));
    return row;
  }

  /* Into the list, in this order; what is gone is forgotten. */
  function fill(list, items, isHindered) {
    const wanted = items.map(item => drawn(item, isHindered(item)));
    if (wanted.length !== list.children.length || wanted.some((row, at) => row !== list.children[at])) {
      list.replaceChildren(...wanted);
    }
    const kept = new Set(wanted);
    rows.forEach((row, id) => { if (!kept.has(row)) rows.delete(id); });
  }

  indexus.directoryRows = {KIND, rows, key, fill};
})(window.Indexus);
