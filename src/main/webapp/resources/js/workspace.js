/*
 * The agent's workspace: draws what the floor says and asks it for what the agent wants. The status menu and the offer are on
 * every page of an agent, the rest on /workspace only; elements that a page does not have are passed over.
 * Whatever comes from outside is written as text, never as HTML.
 */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const clock = indexus.clock;
  const ringer = indexus.ringer;
  const context = document.body.dataset.context || '';
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
  const CALL = {
    CONNECTING: {word: 'Connecting your phone', icon: 'pi-spin pi-spinner', tone: 'warn'},
    TALKING: {word: 'Talking', icon: 'pi-phone', tone: 'info'},
    HELD: {word: 'On hold', icon: 'pi-pause', tone: 'warn'},
    WRAP_UP: {word: 'Wrap-up', icon: 'pi-pencil', tone: 'after'},
    LATE: {word: 'Wrap-up is over, your notes are not saved yet', icon: 'pi-exclamation-triangle', tone: 'warn'}
  };
  const OFFER_ENDED = {
    MISSED: 'You missed the call. The caller keeps the place in the line.',
    CALLER_GONE: 'The caller hung up before you answered.',
    TAKEN_ELSEWHERE: 'A colleague took the call.',
    PHONE_FAILED: 'Your phone could not be reached, so the caller went back to the line. Is it switched on and registered?',
    WITHDRAWN: 'The call was taken back from you.'
  };

  /* What we know; hello replaces all of it. */
  const desk = {linked: false, status: null, offer: null, offerTotal: 1, call: null, caller: null, done: null, late: null, formatted: {}};

  /* ---------------------------------------------------------------- writing */

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
    if (callId && desk.formatted.callId === callId) return desk.formatted.number;
    if (!raw) return 'Number withheld';
    return /^\+?\d{6,}$/.test(raw) ? raw.replace(/(\d)(?=(\d{3})+$)/g, '$1\u202f') : raw;
  }

  /* ---------------------------------------------------------------- drawing */

  function drawStatus() {
    const status = desk.status;
    if (!status) return;
    const look = STATUS[status.status];
    el('agent-status').dataset.status = status.status;
    paint('status-button', look);
    icon('status-icon', look);
    text('status-word', statusWords(status));
    count('status-age', 'since', status.since);
    const next = status.next;
    text('status-next', next ? 'then ' + statusWords(next) : '');
    show('status-next', Boolean(next));
    document.querySelectorAll('#status-menu [data-ask]').forEach(item => {
      const wanted = next || status;
      const current = item.dataset.ask === wanted.status && (item.dataset.reason || null) === (wanted.reason || null);
      current ? item.setAttribute('aria-current', 'true') : item.removeAttribute('aria-current');
    });
  }

  function drawOffer() {
    const offer = desk.offer;
    show('offer', Boolean(offer));
    document.body.classList.toggle('has-offer', Boolean(offer));
    if (!offer) return;
    text('offer-queue', offer.queue ? offer.queue.name : '');
    text('offer-number', number(offer.caller.number, offer.callId));
    text('offer-name', offer.customer ? offer.customer.name : offer.caller.name || 'Not in the customer list');
    show('offer-vip', Boolean(offer.customer && offer.customer.vip));
    el('accept').disabled = el('decline').disabled = false;
  }

  function drawBar() {
    const bar = el('offer-bar');
    if (!desk.offer || !bar) return;
    const left = Math.max(0, Date.parse(desk.offer.expiresAt) - clock.now());
    bar.style.width = Math.min(100, left / desk.offerTotal * 100) + '%';
    bar.classList.toggle('urgent', left < 5000);
    text('offer-left', Math.ceil(left / 1000) + ' s left');
  }

  /* The call in hand: in conversation, or being wrapped up. */
  function work() {
    if (desk.call) return {callId: desk.call.callId, phase: desk.call.state, since: desk.call.since};
    if (desk.status && desk.status.status === 'WRAP_UP' && desk.status.callId) {
      return {callId: desk.status.callId, phase: 'WRAP_UP', until: desk.status.until};
    }
    return desk.late ? {callId: desk.late, phase: 'LATE'} : null;
  }

  function drawWork() {
    if (!inWorkspace()) return;
    const now = work();
    show('work', Boolean(now));
    if (now) {
      const look = CALL[now.phase] || CALL.CONNECTING;
      paint('work-state', look);
      icon('work-icon', look);
      text('work-word', look.word);
      count('work-time', now.until ? 'until' : 'since', now.until || now.since);
      const wrapUp = now.phase === 'WRAP_UP' || now.phase === 'LATE';
      show('work-recording', Boolean(desk.call) && desk.call.recording.state === 'RECORDING');
      show('hang-up', !wrapUp);
      show('done-row', wrapUp);
      el('hang-up').disabled = false;
      document.querySelector('input.work-call').value = now.callId;
      if (desk.caller && desk.caller.callId === now.callId) {
        text('work-number', number(desk.caller.number, now.callId));
        text('work-name', desk.caller.name);
      }
      restoreNotes(now.callId);
    }
    drawIdle(!now && !desk.offer);
  }

  function drawIdle(idle) {
    show('idle', idle);
    if (!idle || !desk.status) return;
    const status = desk.status.status;
    const words = {
      AVAILABLE: ['pi-check-circle good', 'You are available', 'The next caller comes to you by itself. It rings here.'],
      BREAK: ['pi-pause warn', desk.status.reason === 'NO_ANSWER' ? 'You were put on break' : 'You are on a break',
          desk.status.reason === 'NO_ANSWER' ? 'Some calls rang here without an answer. Go Available when you are back.'
              : 'Nobody is put through to you. Take your time.'],
      OFFLINE: ['pi-power-off quiet', 'You are offline', 'Go Available to take calls.']
    }[status] || ['pi-clock quiet', STATUS[status].word, ''];
    el('idle-icon').className = 'pi ' + words[0];
    text('idle-title', words[1]);
    text('idle-text', words[2]);
    show('go-available', status === 'BREAK' || status === 'OFFLINE');
  }

  function draw() {
    drawStatus();
    drawOffer();
    drawWork();
    drawBar();
    clock.tick();
  }

  function drawQueues(items) {
    items.forEach(item => {
      document.querySelectorAll('[data-queue="' + CSS.escape(item.code) + '"]').forEach(row => {
        row.querySelector('.waiting').textContent = String(item.waiting);
        row.classList.toggle('has-waiting', item.waiting > 0);
        const longest = row.querySelector('.longest');
        if (item.waiting > 0) {
          longest.dataset.since = new Date(clock.now() - (item.longestWaitSeconds || 0) * 1000).toISOString();
        } else {
          delete longest.dataset.since;
          longest.textContent = '';
        }
      });
    });
    clock.tick();
  }

  /* ------------------------------------------------------- caller and notes */

  function learnCaller(frame) {
    desk.caller = {callId: frame.callId, number: frame.caller.number,
        name: frame.customer ? frame.customer.name : frame.caller.name};
  }

  let panelFor = null;
  function showPanel(callId) {
    if (panelFor === callId || !window.showCaller) return;
    panelFor = callId;
    window.showCaller([{name: 'call', value: callId}]);
  }

  function ago(iso) {
    const seconds = (Date.parse(iso) - clock.now()) / 1000;
    const [unit, size] = [['day', 86400], ['hour', 3600], ['minute', 60]].find(([, length]) => -seconds >= length) || ['minute', 60];
    return new Intl.RelativeTimeFormat('en', {numeric: 'auto'}).format(Math.round(seconds / size), unit);
  }

  /* The server knows how to format a number and what the last call was about. */
  indexus.callerKnown = function (facts) {
    if (!facts || !facts.call) return;
    if (facts.number) desk.formatted = {callId: facts.call, number: facts.number};
    if (desk.offer && desk.offer.callId === facts.call) {
      if (facts.number) text('offer-number', facts.number);
      text('offer-last', facts.last ? 'Last call ' + ago(facts.last) + (facts.lastNotes ? ': \u201c' + facts.lastNotes.slice(0, 120) + '\u201d' : '')
          : 'The first call from this number.');
    }
    if (facts.number && desk.caller && desk.caller.callId === facts.call) text('work-number', facts.number);
  };

  const notes = () => document.querySelector('textarea.work-notes');
  const disposition = () => document.querySelector('select.work-disposition');
  const kept = callId => 'notes-' + callId;
  let notesFor = null;

  function restoreNotes(callId) {
    if (notesFor === callId) return;
    notesFor = callId;
    notes().value = sessionStorage.getItem(kept(callId)) || '';
    disposition().value = '';
  }

  function typedSomething() {
    return Boolean(notes().value.trim() || disposition().value);
  }

  /* The wrap-up ran out, or somebody ended it: what was typed is not thrown away. */
  function leaveWrapUp(before) {
    if (!before || !inWorkspace() || before.status !== 'WRAP_UP' || desk.status.status === 'WRAP_UP') return;
    if (desk.done === before.callId || !typedSomething()) return;
    desk.late = before.callId;
    if (disposition().value) window.saveWork();
  }

  /** Called when the server has committed (or refused) what Done sent. */
  indexus.saved = function (args) {
    if (!args || !args.saved) {
      desk.done = null;
      return;
    }
    sessionStorage.removeItem(kept(args.saved));
    if (desk.late === args.saved) {
      desk.late = null;
      draw();
    }
  };

  /* ----------------------------------------------------------------- frames */

  function who(frame) {
    return frame.customer ? frame.customer.name : number(frame.caller.number);
  }

  function inShort(frame) {
    return who(frame) + (frame.queue ? ' · ' + frame.queue.name : '');
  }

  const frames = {
    hello: frame => {
      clock.set(frame.now);
      desk.status = frame.status;
      desk.call = inHand(frame.call);
      if (frame.call) learnCaller(frame.call);
      desk.offer = null;
      ringer.stop();
      if (frame.offer) frames.offer(frame.offer);
      if (desk.call || frame.status.callId) showPanel((desk.call || frame.status).callId);
      draw();
    },
    offer: frame => {
      const again = desk.offer && desk.offer.offerId === frame.offerId;
      desk.offer = frame;
      learnCaller(frame);
      if (!again) {
        desk.offerTotal = Math.max(1, frame.secondsLeft) * 1000;
        desk.offerShown = performance.now();
        text('offer-last', '');
        count('offer-waited', 'since', new Date(clock.now() - frame.waitedSeconds * 1000).toISOString());
        tell('');
        text('announce', 'Incoming call from ' + who(frame) + (frame.queue ? ' for ' + frame.queue.name : ''));
        ringer.start('Incoming call', inShort(frame));
        showPanel(frame.callId);
      } else if (frame.customer) {
        ringer.reword('Incoming call', inShort(frame));
        panelFor = null;
        showPanel(frame.callId);
      }
      draw();
      if (!again && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) el('accept').focus();
    },
    offerEnded: frame => {
      if (desk.offer && desk.offer.offerId === frame.offerId) {
        desk.offer = null;
        ringer.stop();
      }
      if (OFFER_ENDED[frame.reason]) tell(OFFER_ENDED[frame.reason], frame.reason === 'CALLER_GONE' ? 'info' : 'warn');
      if (frame.reason === 'ACCEPTED' && !inWorkspace()) location.href = context + '/workspace';
      draw();
      refreshFigures();
    },
    call: frame => {
      const before = desk.call;
      desk.call = inHand(frame);
      if (desk.call) desk.late = null;
      learnCaller(frame);
      if (desk.call) showPanel(frame.callId);
      if (frame.state === 'ENDED' && before) {
        tell({CALLER: 'The caller hung up.', AGENT: 'The call has ended.'}[frame.endedBy] || 'The call has ended.', 'info');
      }
      draw();
    },
    status: frame => {
      const before = desk.status;
      desk.status = frame;
      leaveWrapUp(before);
      draw();
      if (before && before.status === 'WRAP_UP' && frame.status !== 'WRAP_UP') refreshFigures();
      if (frame.status === 'WRAP_UP' && inWorkspace() && notes()) notes().focus();
    },
    queues: frame => drawQueues(frame.items),
    error: frame => tell(frame.message, 'warn')
  };

  function inHand(call) {
    return call && call.state !== 'ENDED' ? call : null;
  }

  function refreshFigures() {
    if (window.refreshToday) window.refreshToday();
  }

  /* ------------------------------------------------------------------- line */

  const LINK = {
    CONNECTING: () => desk.linked ? '' : 'Connecting…',
    WAITING: () => 'The call centre is not taking calls yet. This goes on by itself.',
    LOST: seconds => 'Connection lost, no calls can reach you. Trying again' + (seconds > 1 ? ' in ' + seconds + ' s…' : '…'),
    SIGNED_OUT: () => 'You are signed out. Reload the page to sign in again.',
    NOT_AGENT: () => 'You have no agent profile, so no calls can reach you.',
    OPEN: () => ''
  };

  const line = indexus.floorSocket(context + '/ws/inbound-calls', {
    frame: frame => (frames[frame.type] || (() => {}))(frame),
    state: (state, seconds) => {
      if (state === 'OPEN') desk.linked = true;
      const words = LINK[state](seconds);
      text('link-text', words);
      show('link', Boolean(words));
      document.body.classList.toggle('unlinked', state !== 'OPEN');
      if (state === 'LOST') {
        desk.linked = false;
        ringer.stop();
      }
    }
  });

  /* ---------------------------------------------------------------- wishes */

  function ask(message, button) {
    if (button) button.disabled = true;
    line.ask(message).catch(refused => {
      if (button) button.disabled = false;
      tell(refused.message || 'That was not possible (' + refused.code + ').', 'bad');
    });
  }

  function answer(action) {
    const offer = desk.offer;
    if (!offer) return;
    ringer.stop();
    el('accept').disabled = el('decline').disabled = true;
    line.ask({type: 'action', action: action, callId: offer.callId, offerId: offer.offerId}).catch(refused => {
      tell(refused.code === 'OFFER_GONE' ? 'The call is gone already.' : refused.message, 'warn');
      draw();
    });
  }

  el('accept').addEventListener('click', () => answer('ACCEPT'));
  el('decline').addEventListener('click', () => answer('DECLINE'));
  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !desk.offer || event.repeat) return;
    if (performance.now() - desk.offerShown < 500) {
      event.preventDefault(); /* meant for something else: the offer has only just appeared */
      return;
    }
    if (/^(INPUT|TEXTAREA|SELECT|BUTTON|A)$/.test(event.target.tagName)) return;
    event.preventDefault();
    answer('ACCEPT');
  }, true);

  document.querySelectorAll('#status-menu [data-ask]').forEach(item => item.addEventListener('click', () =>
      ask({type: 'status', status: item.dataset.ask, reason: item.dataset.reason || null})));

  if (inWorkspace()) {
    el('hang-up').addEventListener('click', event => {
      const now = work();
      if (now) ask({type: 'action', action: 'HANGUP', callId: now.callId}, event.currentTarget);
    });
    el('go-available').addEventListener('click', event => {
      ask({type: 'status', status: 'AVAILABLE', reason: null});
    });
    document.addEventListener('input', event => {
      const now = work();
      if (event.target === notes() && now) sessionStorage.setItem(kept(now.callId), event.target.value);
    });
    indexus.finishing = () => { const now = work(); desk.done = now && now.callId; };
    el('news-close').addEventListener('click', () => tell(''));
    el('enable-sound').addEventListener('click', ringer.enable);
    el('enable-notify').addEventListener('click', ringer.askToNotify);
    ringer.watch(state => {
      show('sound-refused', state.silenced);
      show('notify-offer', state.mayAskToNotify);
    });
  }

  const tone = el('tone');
  if (tone) {
    tone.value = ringer.chosen();
    tone.addEventListener('change', () => { ringer.choose(tone.value); ringer.sample(tone.value); });
  }
  if (el('hear-tone')) el('hear-tone').addEventListener('click', () => ringer.sample(tone.value));

  setInterval(drawBar, 200);
})(window.Indexus);
