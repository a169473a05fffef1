/*
 * The agent's workspace: hears the floor, has it drawn, and asks it for what the agent wants. What is known lies in desk.js, the
 * drawing in desk-view.js, caller and notes in desk-caller.js.
 */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const {state: desk, el, inWorkspace, text, show, count, tell, number} = indexus.desk;
  const {draw, drawQueues, work} = indexus.view;
  const {learnCaller, showPanel, showPanelAgain, notes, keepNotes, leaveWrapUp} = indexus.caller;
  const clock = indexus.clock;
  const ringer = indexus.ringer;
  const context = document.body.dataset.context || '';

  const OFFER_ENDED = {
    MISSED: 'You missed the call. The caller keeps the place in the line.',
    CALLER_GONE: 'The caller hung up before you answered.',
    TAKEN_ELSEWHERE: 'A colleague took the call.',
    PHONE_FAILED: 'Your phone could not be reached, so the caller went back to the line. Is it switched on and registered?',
    WITHDRAWN: 'The call was taken back from you.'
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
        if (!desk.lostOffer) tell('');
        text('announce', 'Incoming call from ' + who(frame) + (frame.queue ? ' for ' + frame.queue.name : ''));
        ringer.start('Incoming call', inShort(frame));
        showPanel(frame.callId);
      } else if (frame.customer) {
        ringer.reword('Incoming call', inShort(frame));
        showPanelAgain(frame.callId);
      }
      draw();
      if (!again && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) el('accept').focus();
    },
    offerEnded: frame => {
      if (desk.offer && desk.offer.offerId === frame.offerId) {
        desk.offer = null;
        ringer.stop();
      }
      if (OFFER_ENDED[frame.reason]) {
        /* the next offer may come in the same instant: what became of this one stays until the agent answers */
        desk.lostOffer = true;
        tell(OFFER_ENDED[frame.reason], frame.reason === 'CALLER_GONE' ? 'info' : 'warn');
      }
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
    desk.lostOffer = false;
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
    document.addEventListener('input', event => {
      const now = work();
      if (event.target === notes() && now) keepNotes(now.callId);
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

})(window.Indexus);
