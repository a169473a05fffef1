/*
 * The agent's workspace: hears the floor, has it drawn, and asks it for what the agent wants. What is known lies in desk.js, the
 * drawing in desk-view.js, the caller in desk-caller.js, notes and disposition in desk-draft.js. What an agent needs is drawn first;
 * sounds and notifications come after it, and may fail.
 */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const {state: desk, el, inWorkspace, text, show, count, tell, number, statusWords, decorate} = indexus.desk;
  const {draw, drawQueues, work} = indexus.view;
  const {learnCaller, showPanel, showPanelAgain} = indexus.caller;
  const draft = indexus.draft;
  const clock = indexus.clock;
  const ringer = indexus.ringer;
  const context = document.body.dataset.context || '';

  const OFFER_ENDED = {
    MISSED: 'You missed the call. The caller keeps the place in the line.',
    CALLER_GONE: 'The caller hung up before you answered.',
    TAKEN_ELSEWHERE: 'A colleague took the call.',
    PHONE_FAILED: 'Your phone could not be reached, so the caller went back to the line. Is it switched on and registered?',
    WITHDRAWN: 'This call was withdrawn.'
  };

  /* Of a call that the agent made. */
  const OUTGOING = {
    NO_ANSWER: 'Nobody answered.',
    BUSY: 'The number is busy.',
    REJECTED: 'The call was rejected there.',
    CANCELLED: 'The call was cancelled.'
  };

  /* ----------------------------------------------------------------- frames */

  function who(frame) {
    return frame.customer ? frame.customer.name : number(frame.caller.number);
  }

  const kind = frame => frame.kind === 'CONSULT' && frame.from ? 'Consult, asked by ' + frame.from.username + ', about a call' : 'Incoming call';

  function reason(note) {
    return note ? ': ' + note : '.';
  }

  function inShort(frame) {
    return who(frame) + (frame.queue ? ' · ' + frame.queue.name : '');
  }

  const frames = {
    hello: frame => {
      if (desk.server && desk.server !== frame.server && inWorkspace()) {
        location.reload(); /* upgraded or restarted: the server knows this page no more, but who we are, the call and the notes */
        return;
      }
      desk.server = frame.server;
      desk.agent = frame.agent;
      clock.set(frame.now);
      desk.status = frame.status;
      desk.call = inHand(frame.call);
      if (frame.call) learnCaller(frame.call);
      desk.offer = null;
      if (frame.offer) {
        frames.offer(frame.offer);
      } else {
        draw();
        ringer.stop();
      }
      if (desk.call || frame.status.callId) showPanel((desk.call || frame.status).callId);
      draft.linked(line.ask);
    },
    offer: frame => {
      const again = desk.offer && desk.offer.offerId === frame.offerId;
      desk.offer = frame;
      desk.answering = again && desk.answering;
      learnCaller(frame);
      if (!again) {
        desk.offerTotal = Math.max(1, frame.secondsLeft) * 1000;
        desk.offerShown = performance.now();
        text('offer-last', '');
        count('offer-waited', 'since', new Date(clock.now() - frame.waitedSeconds * 1000).toISOString());
      }
      draw();
      if (!again) {
        if (!desk.lostOffer) tell('');
        text('announce', kind(frame) + ' from ' + who(frame) + (frame.queue ? ' for ' + frame.queue.name : ''));
        if (!/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) el('accept').focus();
        decorate(() => ringer.start(kind(frame), inShort(frame)));
        showPanel(frame.callId);
      } else if (frame.customer) {
        ringer.reword(kind(frame), inShort(frame));
        showPanelAgain(frame.callId);
      }
    },
    offerEnded: frame => {
      if (desk.offer && desk.offer.offerId === frame.offerId) {
        desk.offer = null;
        ringer.stop();
      }
      desk.answering = false;
      if (frame.by || OFFER_ENDED[frame.reason]) {
        /* the next offer may come in the same instant: what became of this one stays until the agent answers */
        desk.lostOffer = true;
        tell(frame.by ? frame.by + ' withdrew this call' + reason(frame.note) : OFFER_ENDED[frame.reason],
            frame.reason === 'CALLER_GONE' ? 'info' : 'warn');
      }
      draw();
      refreshFigures();
    },
    call: frame => {
      const before = desk.call;
      indexus.consult.heard(before, frame);
      desk.call = inHand(frame);
      if (desk.call) desk.late = null;
      learnCaller(frame);
      if (desk.call) showPanel(frame.callId);
      if (frame.state === 'ENDED' && before) {
        const hungUp = frame.direction === 'OUTBOUND' ? 'The other side hung up.' : 'The caller hung up.';
        tell(frame.by ? frame.by + ' ended the call' + reason(frame.note)
          : OUTGOING[frame.outcome] || farewell(frame) || {CALLER: hungUp}[frame.endedBy] || 'The call has ended.', 'info');
      }
      draw();
    },
    status: frame => {
      const before = desk.status;
      desk.status = frame;
      if (frame.by) tell(frame.by + ' set your status to ' + statusWords(frame.next || frame) + (frame.next ? ', at the end of the call' : '') + '.', 'warn');
      leaveWrapUp(before);
      draw();
      if (before && before.status === 'WRAP_UP' && frame.status !== 'WRAP_UP') refreshFigures();
      if (frame.status === 'WRAP_UP' && before && before.status !== 'WRAP_UP' && draft.notes()) draft.notes().focus();
    },
    draft: frame => {
      if (frame.done) draft.done(frame.callId);
      draft.take(frame);
      if (!frame.done) return;
      desk.done = frame.callId;
      if (desk.late === frame.callId) desk.late = null;
      draw();
      refreshFigures();
    },
    queues: frame => drawQueues(frame.items),
    error: frame => tell(frame.message, 'warn')
  };

  /* The agent has sent the call on, or left it: said once. */
  function farewell(frame) {
    const mine = desk.farewell && desk.farewell.callId === frame.callId ? desk.farewell.words : '';
    desk.farewell = null;
    return mine;
  }

  function inHand(call) {
    return call && ['CONNECTING', 'TALKING', 'HELD', 'CONSULTING', 'CONFERENCE'].includes(call.state) ? call : null;
  }

  /* The wrap-up is over. What was typed stays in sight until a disposition is chosen or the next call comes; it is kept in any case. */
  function leaveWrapUp(before) {
    if (!before || !inWorkspace() || before.status !== 'WRAP_UP' || desk.status.status === 'WRAP_UP') return;
    draft.flush();
    if (desk.done !== before.callId && draft.somethingTyped()) desk.late = before.callId;
  }

  function refreshFigures() {
    if (window.refreshToday) window.refreshToday();
  }

  /* ------------------------------------------------------------------- line */

  const LINK = {
    CONNECTING: () => desk.wasLinked ? 'Connection lost, no calls can reach you. Trying again…' : 'Connecting…',
    WAITING: () => 'The call centre is not taking calls yet. This goes on by itself.',
    LOST: seconds => 'Connection lost, no calls can reach you. Trying again' + (seconds > 1 ? ' in ' + seconds + ' s…' : '…'),
    OFFLINE: () => 'This computer is offline, no calls can reach you.',
    SIGNED_OUT: () => 'You are signed out, no calls can reach you.',
    NOT_AGENT: () => 'You have no agent profile, so no calls can reach you.',
    OPEN: () => ''
  };

  const line = indexus.floorSocket(context + '/ws/inbound-calls', {
    frame: frame => (frames[frame.type] || (() => {}))(frame),
    state: (state, seconds) => {
      desk.linked = state === 'OPEN';
      if (desk.linked) desk.wasLinked = true;
      const words = LINK[state](seconds);
      text('link-text', words);
      show('link', Boolean(words));
      document.body.classList.toggle('unlinked', state !== 'OPEN');
      draw();
      if (!desk.linked) ringer.stop();
      if (state === 'SIGNED_OUT') decorate(() => indexus.signedOut());
    }
  });

  /* ---------------------------------------------------------------- wishes */

  /* A call whose disposition is missing comes back into the form. */
  function finish(call) {
    if (work() && work().phase !== 'LATE') {
      tell('Finish the call in hand first.', 'warn');
      return;
    }
    desk.late = call.finish;
    desk.caller = {callId: call.finish, number: call.number, name: call.name};
    showPanel(call.finish);
    draw();
    draft.disposition().focus();
  }

  function ask(message, button) {
    if (button) button.disabled = true;
    line.ask(message).catch(refused => {
      draw();
      tell(refused.message || 'That was not possible (' + refused.code + ').', 'bad');
    });
  }

  indexus.ask = ask;
  indexus.request = line.ask;

  function answer(action) {
    const offer = desk.offer;
    if (!offer) return;
    if (!desk.linked || desk.answering) return;
    desk.answering = true;
    draw();
    desk.lostOffer = false;
    ringer.stop();
    line.ask({type: 'action', action: action, callId: offer.callId, offerId: offer.offerId}).catch(refused => {
      desk.answering = false;
      tell(refused.message, 'warn');
      draw();
    });
  }

  el('accept').addEventListener('click', () => answer('ACCEPT'));
  el('decline').addEventListener('click', () => answer('DECLINE'));
  document.addEventListener('keydown', event => {
    if (!desk.offer || event.repeat || (event.key !== 'Enter' && !(event.key === ' ' && event.target === el('accept')))) return;
    if (performance.now() - desk.offerShown < 500) {
      event.preventDefault(); /* meant for something else: the offer has only just appeared */
      return;
    }
    if (event.key === ' ' || /^(INPUT|TEXTAREA|SELECT|BUTTON|A)$/.test(event.target.tagName)) return;
    event.preventDefault();
    answer('ACCEPT');
  }, true);

  document.querySelectorAll('#status-menu [data-ask]').forEach(item => item.addEventListener('click', () =>
      ask({type: 'status', status: item.dataset.ask, reason: item.dataset.reason || null})));

  indexus.controls.watch();
  indexus.dial.watch();
  if (inWorkspace()) {
    el('hang-up').addEventListener('click', event => {
      const now = work();
      if (now) ask({type: 'action', action: 'HANGUP', callId: now.callId}, event.currentTarget);
    });
    el('more-time').addEventListener('click', event => {
      const now = work();
      if (now) ask({type: 'action', action: 'EXTEND_WRAP_UP', callId: now.callId}, event.currentTarget);
    });
    el('break-after').addEventListener('click', event =>
      ask({type: 'status', status: 'BREAK', reason: null}, event.currentTarget));
    el('no-break').addEventListener('click', event =>
      ask({type: 'status', status: 'AVAILABLE', reason: null}, event.currentTarget));
    el('go-available').addEventListener('click', event => {
      ask({type: 'status', status: 'AVAILABLE', reason: null});
    });
    indexus.finishing = draft.finishing;
    /* Called when the server has committed (or refused) what Done sent, or did not answer. */
    indexus.saved = args => {
      if (args && args.saved) return; /* the floor's frame says the rest, to every tab */
      draft.reopened();
    };
    indexus.notSaved = () => {
      draft.reopened();
      tell('Not saved: the server did not answer. What you typed is kept here.', 'bad');
    };
    document.addEventListener('click', event => {
      const row = event.target.closest('[data-finish]');
      if (row) finish(row.dataset);
    });
    el('enable-sound').addEventListener('click', ringer.enable);
    el('enable-notify').addEventListener('click', ringer.askToNotify);
    decorate(() => ringer.watch(state => {
      show('sound-refused', state.silenced);
      show('notify-offer', state.mayAskToNotify);
    }));
  } else {
    el('dock-hang-up').addEventListener('click', () => {
      const now = work();
      if (now) ask({type: 'action', action: 'HANGUP', callId: now.callId}, el('dock-hang-up'));
    });
  }
  el('news-close').addEventListener('click', () => tell(''));

  const tone = el('tone');
  if (tone) {
    tone.value = ringer.chosen();
    tone.addEventListener('change', () => { ringer.choose(tone.value); ringer.sample(tone.value); });
  }
  if (el('hear-tone')) el('hear-tone').addEventListener('click', () => ringer.sample(tone.value));

})(window.Indexus);
