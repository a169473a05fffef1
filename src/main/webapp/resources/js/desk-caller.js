/* Who calls: what the floor says, and what the server knows besides. */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const {state: desk, text} = indexus.desk;
  const clock = indexus.clock;

  /* What the caller did in menus: Pressed: 1 Support · typed 1234. */
  function pressed(frame) {
    const keys = (frame.keys || []).map(chosen => chosen.key + ' ' + chosen.label).join(', ');
    return [keys && 'Pressed: ' + keys, frame.digits && 'typed ' + frame.digits].filter(Boolean).join(' \u00b7 ');
  }

  /* Which colleague sent the caller here, and with what words. */
  function transferred(frame) {
    if (!frame.from) return '';
    return (frame.kind === 'CONSULT' ? 'Consult, asked by ' : 'Transferred by ') + frame.from.username + (frame.note ? ': \u201c' + frame.note + '\u201d' : '');
  }

  /* Who transferred it stays in sight while talking, whatever frame told it. */
  function learnCaller(frame) {
    const before = desk.caller && desk.caller.callId === frame.callId ? desk.caller : {};
    desk.caller = {callId: frame.callId, number: frame.caller.number, pressed: pressed(frame),
        transferred: transferred(frame) || before.transferred || '',
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

  /* The server is asked about this caller again: the customer became known. */
  function showPanelAgain(callId) {
    panelFor = null;
    showPanel(callId);
  }

  indexus.caller = {learnCaller, pressed, transferred, showPanel, showPanelAgain};
})(window.Indexus);
