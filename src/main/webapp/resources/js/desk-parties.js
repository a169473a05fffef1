/* Who is in a conference: a row for each, and Drop for those whom this agent may drop. Rows are kept while somebody is there. */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const {state: desk, el, show, text, number} = indexus.desk;

  const KIND = {
    CALLER: {word: 'caller', icon: 'pi-phone'},
    AGENT: {word: 'colleague', icon: 'pi-user'},
    EXTERNAL: {word: 'outside', icon: 'pi-external-link'},
    SUPERVISOR: {word: 'supervisor', icon: 'pi-eye'}
  };

  const rows = new Map();

  function part(tag, name, parent) {
    const element = document.createElement(tag);
    element.className = name;
    parent.append(element);
    return element;
  }

  function fresh(id) {
    const row = document.createElement('li');
    part('i', '', row).setAttribute('aria-hidden', 'true');
    part('span', 'party-name', row);
    part('span', 'muted', row);
    part('time', 'count', row);
    const drop = part('button', 'ui-button ui-button-outlined ui-button-danger small', row);
    drop.type = 'button';
    drop.dataset.drop = id;
    part('i', 'pi pi-times', drop).setAttribute('aria-hidden', 'true');
    part('span', '', drop).textContent = 'Drop';
    rows.set(id, row);
    return row;
  }

  function drawn(party, mine, mayDrop) {
    const row = rows.get(party.id) || fresh(party.id);
    const [icon, name, more, age, drop] = row.children;
    const kind = KIND[party.type] || KIND.EXTERNAL;
    const who = mine ? 'You' : party.name || number(party.number);
    icon.className = 'pi ' + kind.icon;
    if (name.textContent !== who) name.textContent = who;
    more.textContent = [mine ? '' : kind.word, party.muted ? 'muted' : ''].filter(Boolean).join(' · ');
    age.dataset.since = party.since;
    drop.hidden = mine || !mayDrop;
    drop.disabled = !desk.linked;
    drop.setAttribute('aria-label', 'Drop ' + who);
    return row;
  }

  function draw(parties, isMe, mayDrop) {
    const list = el('parties');
    const wanted = parties.map(party => drawn(party, isMe(party), mayDrop));
    const ids = new Set(parties.map(party => party.id));
    rows.forEach((row, id) => { if (!ids.has(id)) rows.delete(id); });
    if (wanted.length !== list.children.length || wanted.some((row, at) => row !== list.children[at])) list.replaceChildren(...wanted);
    show('conference', parties.length > 0);
    text('parties-said', parties.length ? 'In this conference: ' + wanted.map(row => row.children[1].textContent).join(', ') : '');
  }

  function watch() {
    el('parties').addEventListener('click', event => {
      const drop = event.target.closest('[data-drop]');
      if (drop && desk.call) {
        indexus.ask({type: 'action', action: 'DROP', callId: desk.call.callId, participantId: drop.dataset.drop}, drop);
      }
    });
  }

  indexus.parties = {draw, watch};
})(window.Indexus);
