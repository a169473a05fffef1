/* A colleague or a number that the agent asks while the caller waits: a card of its own beside the caller's. On the page of whoever is
 * asked it is the call in hand, and says whose it is. Who takes part comes with each frame of the call. */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const {state: desk, el, show, text, count, paint, icon, number, tell} = indexus.desk;

  const STATE = {
    RINGING: {word: 'Ringing', icon: 'pi-bell', tone: 'warn'},
    DIALLING: {word: 'Connecting', icon: 'pi-spin pi-spinner', tone: 'warn'},
    CONSULTING: {word: 'Talking', icon: 'pi-comments', tone: 'info'},
    ON_HOLD: {word: 'On hold', icon: 'pi-pause', tone: 'warn'}
  };

  const BUTTONS = {'consult-swap': 'SWAP', 'consult-complete': 'COMPLETE_TRANSFER', 'consult-conference': 'CONFERENCE',
    'consult-cancel': 'CANCEL_CONSULT', 'control-leave': 'LEAVE'};

  let cancelled = null; /* the call whose consult this page has ended */

  const here = call => (call.participants || []).filter(each => each.state !== 'LEFT');
  const isMe = each => Boolean(each.agent && desk.agent && each.agent.id === desk.agent.id);
  const named = each => each.name || number(each.number);
  const asks = call => call.state === 'CONSULTING' && call.controls.includes('CANCEL_CONSULT');
  const isAsked = call => call.state === 'CONSULTING' && !asks(call);

  /* The other one of a consult: whom I asked, or who asked me. */
  const third = call => here(call).find(each => !isMe(each) && ['AGENT', 'EXTERNAL'].includes(each.type));

  /* What the call is for me: in a consult two agents have the same call in hand, and not the same of it. */
  function phase(call) {
    const [mine, caller] = [here(call).find(isMe), here(call).find(each => each.type === 'CALLER')];
    if (asks(call)) return caller && caller.state === 'ON_HOLD' ? 'HELD' : 'TALKING';
    if (isAsked(call)) return {CONSULTING: 'CONSULTED', ON_HOLD: 'SET_ASIDE'}[mine && mine.state] || 'CONNECTING';
    return call.state;
  }

  function since(call) {
    const mine = isAsked(call) && here(call).find(isMe);
    return mine ? mine.since : call.since;
  }

  function origin(call) {
    const other = isAsked(call) && third(call);
    return other ? 'Consult, asked by ' + named(other) : '';
  }

  function drawCard(call) {
    const other = call && asks(call) ? third(call) : null;
    const wasHidden = el('consult').hidden;
    show('consult', Boolean(other));
    if (!other) return;
    const look = STATE[other.state] || STATE.DIALLING;
    paint('consult-state', look);
    icon('consult-icon', look);
    text('consult-word', look.word);
    count('consult-time', 'since', other.since);
    text('consult-caller', phase(call) === 'HELD' ? 'The caller hears music.' : 'You talk with the caller.');
    text('consult-name', named(other));
    text('consult-kind', other.type === 'AGENT' ? 'colleague' : '');
    if (!wasHidden) return;
    if (document.activeElement === document.body) el('consult').focus({preventScroll: true});
    el('consult').scrollIntoView({block: 'nearest'});
  }

  function draw(offered) {
    drawCard(desk.call);
    indexus.parties.draw(desk.call && desk.call.state === 'CONFERENCE' ? here(desk.call) : [], isMe, offered.includes('DROP'));
    Object.entries(BUTTONS).forEach(([id, action]) => {
      show(id, offered.includes(action));
      el(id).disabled = !desk.linked;
    });
  }

  /* What is said when the call leaves this agent by the agent's own wish. */
  function farewell(action, call) {
    const other = third(call);
    if (action === 'COMPLETE_TRANSFER') return other ? named(other) + ' has the caller now.' : '';
    if (action !== 'LEAVE') return '';
    return call.state === 'CONFERENCE' ? 'You have left. The others go on.' : 'The consult is over.';
  }

  function press(id) {
    if (!desk.call || !desk.linked) return;
    const [action, call] = [BUTTONS[id], desk.call];
    const words = farewell(action, call);
    if (words) desk.farewell = {callId: call.callId, words};
    if (action === 'CANCEL_CONSULT') cancelled = call.callId;
    indexus.ask({type: 'action', action, callId: call.callId}, el(id));
  }

  /* Whoever goes is told of: the card or the row that said it is gone with them. */
  function heard(before, call) {
    if (!before || before.callId !== call.callId) return;
    if (call.state === 'ENDED') {
      if (isAsked(before) && !desk.farewell) desk.farewell = {callId: call.callId, words: 'The consult is over.'};
      return;
    }
    const left = ['CONSULTING', 'CONFERENCE'].includes(before.state)
        ? here(before).filter(each => !isMe(each) && !here(call).some(now => now.id === each.id)) : [];
    left.forEach(each => {
      if (before.state === 'CONFERENCE') tell(named(each) + ' has left the conference.', 'info');
      else if (asks(before) && cancelled !== call.callId) {
        const talked = ['CONSULTING', 'ON_HOLD'].includes(each.state);
        tell(named(each) + (talked ? ' has hung up.' : ' did not take the call.'), talked ? 'info' : 'warn');
      }
    });
    if (call.state !== 'CONSULTING') cancelled = null;
  }

  function watch() {
    Object.keys(BUTTONS).forEach(id => el(id).addEventListener('click', () => press(id)));
    indexus.parties.watch();
  }

  indexus.consult = {phase, since, origin, draw, heard, watch};
})(window.Indexus);
