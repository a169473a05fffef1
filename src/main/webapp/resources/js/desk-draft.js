/*
 * Notes and disposition of the call in hand: a draft on the server from the first key, which every tab of the agent shows. What
 * the server has not taken yet is kept in this tab, so that neither a lost connection nor a sign-in loses it.
 */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const {state: desk, el, text, memory, tell} = indexus.desk;
  const context = document.body.dataset.context || '';
  const PAUSE = 400; /* sent so long after a key, at the latest */
  const AGAIN = 3000;

  const notes = () => document.querySelector('textarea.work-notes');
  const disposition = () => document.querySelector('select.work-disposition');
  const key = callId => 'draft-' + callId;

  let shown = null; /* the call whose draft the form shows */
  let send = null; /* line.ask, once there is a line */
  let timer = null;
  let sending = false;
  let finishing = null; /* what Done is bringing to the server just now */

  function unsent() {
    return memory.keys().filter(name => name.startsWith('draft-') && name !== finishing);
  }

  function say(words) {
    text('draft-state', words);
  }

  function fill(draft) {
    const [typed, chosen] = [notes(), disposition()];
    if (typed.value !== draft.notes) {
      const [from, to] = [typed.selectionStart, typed.selectionEnd];
      typed.value = draft.notes;
      if (document.activeElement === typed) typed.setSelectionRange(from, to);
    }
    if (chosen.value !== draft.disposition) chosen.value = draft.disposition;
  }

  /* The form turns to another call; what was typed before is on its way already. */
  function show(callId) {
    if (shown === callId || !notes()) return;
    flush();
    shown = callId;
    say('');
    const mine = memory.read(key(callId));
    fill(mine || {notes: '', disposition: ''});
    if (!mine) load(callId);
  }

  function load(callId) {
    fetch(context + '/api/v1/calls/' + callId + '/draft', {headers: {Accept: 'application/json'}})
        .then(answer => answer.ok ? answer.json() : null)
        .then(draft => { if (draft) take(draft); })
        .catch(() => {}); /* no connection: hello comes again, and with it this */
  }

  /* The server's draft, unless something newer is typed here. */
  function take(draft) {
    if (draft.callId !== shown || memory.read(key(draft.callId))) return;
    fill(draft);
  }

  function typed() {
    if (!shown) return;
    memory.write(key(shown), {notes: notes().value, disposition: disposition().value, at: Date.now()});
    say('');
    if (!timer) timer = setTimeout(flush, PAUSE);
  }

  function flush() {
    clearTimeout(timer);
    timer = null;
    const name = unsent()[0];
    if (!name || sending || !send) return;
    const draft = memory.read(name);
    if (!draft) return;
    sending = true;
    send({type: 'draft', callId: name.slice(6), notes: draft.notes, disposition: draft.disposition,
        ageMillis: Math.max(0, Date.now() - draft.at)}).then(() => kept(name, draft), refused => notKept(name, refused));
  }

  function kept(name, draft) {
    sending = false;
    const now = memory.read(name);
    if (now && now.at === draft.at) memory.forget(name);
    if (name === key(shown)) say('Notes are kept.');
    if (unsent().length) flush();
  }

  function notKept(name, refused) {
    sending = false;
    if (['NOT_YOURS', 'UNKNOWN_CALL', 'BAD_MESSAGE'].includes(refused.code)) {
      memory.forget(name);
      if (name === key(shown)) tell('These notes could not be kept: ' + refused.message, 'bad');
      return;
    }
    if (name === key(shown)) say('Not saved yet: kept in this browser until the server answers.');
    if (!timer) timer = setTimeout(flush, AGAIN);
  }

  /* Done was refused: what is in the form is a draft again. */
  function reopened() {
    finishing = null;
    if (shown && somethingTyped()) typed();
  }

  function somethingTyped() {
    return Boolean(notes() && (notes().value.trim() || disposition().value));
  }

  document.addEventListener('input', event => {
    if (event.target === notes() || event.target === disposition()) typed();
  });

  indexus.draft = {
    show, take, flush, reopened, notes, disposition, somethingTyped,
    /** Done sends all of the form, so no draft may follow it. */
    finishing: () => { finishing = shown && key(shown); },
    /** The line is open (again): whatever waits here is sent, and the form asks what other tabs wrote. */
    linked: ask => {
      send = ask;
      sending = false;
      flush();
      if (shown && !memory.read(key(shown))) load(shown);
    },
    /** The disposition of this call is written, here or in another tab. */
    done: callId => {
      memory.forget(key(callId));
      if (finishing === key(callId)) finishing = null;
    }
  };
})(window.Indexus);
