/* Draws what the floor says: the status menu and the offer on every page of an agent, the rest on /workspace. */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const {state: desk, STATUS, el, inWorkspace, text, show, count, paint, icon, statusWords, number, decorate} = indexus.desk;
  const clock = indexus.clock;

  const CALL = {
    CONNECTING: {word: 'Connecting your phone', icon: 'pi-spin pi-spinner', tone: 'warn'},
    CALLING: {word: 'Calling', icon: 'pi-phone', tone: 'warn'},
    TALKING: {word: 'Talking', icon: 'pi-phone', tone: 'info'},
    HELD: {word: 'On hold', icon: 'pi-pause', tone: 'warn'},
    CONFERENCE: {word: 'Conference', icon: 'pi-users', tone: 'info'},
    CONSULTED: {word: 'Consult', icon: 'pi-comments', tone: 'after'},
    SET_ASIDE: {word: 'Consult: you are on hold', icon: 'pi-pause', tone: 'warn'},
    WRAP_UP: {word: 'Wrap-up', icon: 'pi-pencil', tone: 'after'},
    UNTIL_DONE: {word: 'Wrap-up, until you are done', icon: 'pi-pencil', tone: 'after'},
    LATE: {word: 'Disposition missing', icon: 'pi-exclamation-triangle', tone: 'warn'}
  };

  const NO_LINK = 'Not possible: there is no connection to the server.';

  /* Whatever needs the floor is off while it cannot be asked, and says why. */
  function enable(id, wanted) {
    const button = el(id);
    if (!button) return;
    button.disabled = !wanted || !desk.linked;
    button.title = desk.linked ? '' : NO_LINK;
  }

  function drawLink() {
    ['hang-up', 'more-time', 'break-after', 'no-break', 'go-available', 'dock-hang-up'].forEach(id => enable(id, true));
    document.querySelectorAll('#status-menu [data-ask], .work-done').forEach(item => {
      item.disabled = !desk.linked;
      item.title = desk.linked ? '' : NO_LINK;
    });
  }

  /* Why an agent who is in gets no calls though nobody else is asked either. */
  const PHONE = {
    IN_USE: 'Your phone is in use: no calls are offered',
    UNREACHABLE: 'Your phone is not registered: no calls are offered',
    FAILED: 'Your phone did not take the call: it is tried again in a moment'
  };

  function drawPhone(status) {
    const waits = ['AVAILABLE', 'BREAK', 'WRAP_UP'].includes(status.status);
    const words = waits && PHONE[status.phone] || '';
    text('phone-text', words);
    show('phone-note', Boolean(words));
  }

  function drawStatus() {
    const status = desk.status;
    if (!status) return;
    const look = STATUS[status.status];
    el('agent-status').dataset.status = status.status;
    paint('status-button', look);
    icon('status-icon', look);
    text('status-word', statusWords(status));
    count('status-age', 'since', status.since);
    drawPhone(status);
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
    const pressed = indexus.caller.pressed(offer);
    show('offer-pressed', Boolean(pressed));
    text('offer-pressed', pressed);
    const transferred = indexus.caller.transferred(offer);
    show('offer-transferred', Boolean(transferred));
    text('offer-transferred', transferred);
    text('offer-kind', offer.kind === 'CONSULT' ? 'Consult' : 'Incoming call');
    show('offer-vip', Boolean(offer.customer && offer.customer.vip));
  }

  function drawBar() {
    const bar = el('offer-bar');
    if (!desk.offer || !bar) return;
    const left = Math.max(0, Date.parse(desk.offer.expiresAt) - clock.now());
    if (left === 0 && !desk.linked) {
      desk.offer = null; /* it ran out while nobody could tell us */
      draw();
      return;
    }
    bar.style.width = Math.min(100, left / desk.offerTotal * 100) + '%';
    bar.classList.toggle('urgent', left < 5000);
    text('offer-left', desk.linked ? Math.ceil(left / 1000) + ' s left' : 'No connection: it cannot be answered here now.');
    ['accept', 'decline'].forEach(id => enable(id, left > 0 && !desk.answering));
  }

  /* The call in hand: in conversation, or being wrapped up. */
  function work() {
    if (desk.call) {
      const calling = desk.call.state === 'CONNECTING' && desk.call.direction === 'OUTBOUND';
      return {callId: desk.call.callId, phase: calling ? 'CALLING' : indexus.consult.phase(desk.call),
        since: indexus.consult.since(desk.call)};
    }
    if (desk.status && desk.status.status === 'WRAP_UP' && desk.status.callId) {
      const open = desk.status.untilDone;
      return {callId: desk.status.callId, phase: open ? 'UNTIL_DONE' : 'WRAP_UP', since: desk.status.since,
        until: open ? null : desk.status.until};
    }
    return desk.late ? {callId: desk.late, phase: 'LATE'} : null;
  }

  /* Other pages show the call in hand in a corner, and the way to the workspace. */
  function drawDock() {
    const now = work();
    show('call-dock', Boolean(now));
    if (!now) return;
    const look = CALL[now.phase] || CALL.CONNECTING;
    paint('dock-state', look);
    icon('dock-icon', look);
    text('dock-word', look.word);
    count('dock-time', now.until ? 'until' : 'since', now.until || now.since);
    text('dock-number', desk.caller && desk.caller.callId === now.callId
        ? desk.caller.name || number(desk.caller.number, now.callId) : '');
    show('dock-hang-up', Boolean(desk.call));
  }

  function drawWork() {
    if (!inWorkspace()) {
      drawDock();
      return;
    }
    const now = work();
    show('work', Boolean(now));
    if (now) {
      const look = CALL[now.phase] || CALL.CONNECTING;
      paint('work-state', look);
      icon('work-icon', look);
      text('work-word', look.word);
      count('work-time', now.until ? 'until' : 'since', now.until || now.since);
      const wrapUp = ['WRAP_UP', 'UNTIL_DONE', 'LATE'].includes(now.phase);
      show('work-recording', Boolean(desk.call) && desk.call.recording.state === 'RECORDING');
      text('work-recording-word', desk.call && desk.call.recording.paused ? 'Recording paused' : 'Recording');
      show('hang-up', !wrapUp);
      document.querySelector('.work-done').hidden = !wrapUp;
      show('more-time', now.phase === 'WRAP_UP' && desk.status.extendable);
      drawNext();
      document.querySelector('input.work-call').value = now.callId;
      if (desk.caller && desk.caller.callId === now.callId) {
        text('work-number', number(desk.caller.number, now.callId));
        text('work-name', desk.caller.name);
        show('work-pressed', Boolean(desk.caller.pressed));
        text('work-pressed', desk.caller.pressed || '');
        const origin = desk.call && indexus.consult.origin(desk.call) || desk.caller.transferred || '';
        show('work-transferred', Boolean(origin));
        text('work-transferred', origin);
      }
      decorate(() => indexus.draft.show(now.callId));
    }
    document.querySelectorAll('[data-finish]').forEach(row => {
      row.closest('li').hidden = Boolean(now) && row.dataset.finish === now.callId;
    });
    drawIdle(!now && !desk.offer);
  }

  /* What comes after this call: a break can be asked for while talking, and taken back. */
  function drawNext() {
    const next = desk.status && desk.status.next;
    const talking = Boolean(desk.call);
    show('break-after', talking && !next);
    show('no-break', talking && Boolean(next));
    show('next-state', Boolean(next));
    text('next-text', next ? (talking ? 'After this call: ' : 'After this wrap-up: ') + statusWords(next) : '');
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
    decorate(() => indexus.controls.draw());
    decorate(() => indexus.dial.draw());
    drawLink();
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

  setInterval(drawBar, 200);
  indexus.view = {draw, drawQueues, work};
})(window.Indexus);
