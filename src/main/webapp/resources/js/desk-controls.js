/* The buttons of a conversation: those that the floor would take now, which each frame of the call names. */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const {state: desk, el, show, text} = indexus.desk;

  const TOGGLES = {
    'control-hold': [
      {action: 'HOLD', word: 'Hold', icon: 'pi-pause'},
      {action: 'UNHOLD', word: 'Take off hold', icon: 'pi-play', pressed: true}],
    'control-mute': [
      {action: 'MUTE', word: 'Mute', icon: 'pi-microphone'},
      {action: 'UNMUTE', word: 'Unmute', icon: 'pi-volume-off', pressed: true}],
    'control-record': [
      {action: 'START_RECORDING', word: 'Record', icon: 'pi-circle-fill'},
      {action: 'STOP_RECORDING', word: 'Stop recording', icon: 'pi-stop-circle', pressed: true}],
    'control-recording': [
      {action: 'PAUSE_RECORDING', word: 'Pause recording', icon: 'pi-circle'},
      {action: 'RESUME_RECORDING', word: 'Resume recording', icon: 'pi-circle-fill', pressed: true}]
  };

  function offered() {
    return desk.call && desk.call.controls || [];
  }

  function side(id) {
    return TOGGLES[id].find(each => offered().includes(each.action));
  }

  function drawToggle(id) {
    const now = side(id);
    const button = el(id);
    show(id, Boolean(now));
    button.disabled = !desk.linked;
    if (!now) return;
    button.querySelector('span').textContent = now.word;
    button.querySelector('i').className = 'pi ' + now.icon;
    button.classList.toggle('on', Boolean(now.pressed));
  }

  /* Whoever typed digits goes back to the button. */
  function openKeypad(open) {
    const leaves = !open && el('keypad').contains(document.activeElement);
    show('keypad', open);
    el('control-keypad').setAttribute('aria-expanded', String(open));
    if (leaves) el('control-keypad').focus({preventScroll: true});
  }

  /* What is typed next is sent, wherever the hand was before. */
  function toggleKeypad() {
    const open = el('keypad').hidden;
    openKeypad(open);
    if (open) el('keypad').focus({preventScroll: true});
  }

  function draw() {
    if (!el('controls')) return;
    show('controls', offered().length > 0);
    Object.keys(TOGGLES).forEach(drawToggle);
    const keys = offered().includes('DTMF');
    show('control-keypad', keys);
    el('control-keypad').disabled = !desk.linked;
    if (!keys) openKeypad(false);
    if (!desk.call) text('keypad-sent', '');
    indexus.transfer.draw(offered());
    indexus.consult.draw(offered());
    show('work-muted', Boolean(desk.call) && desk.call.muted);
  }

  /* Waits for the floor's word: a button that was pressed is off until the next frame. */
  function press(id) {
    const now = id === 'control-keypad' ? null : side(id);
    if (now && desk.linked) indexus.ask({type: 'action', action: now.action, callId: desk.call.callId}, el(id));
  }

  function send(digit) {
    if (!desk.call || !desk.linked) return;
    indexus.ask({type: 'action', action: 'DTMF', callId: desk.call.callId, digits: digit});
    text('keypad-sent', (el('keypad-sent').textContent + digit).slice(-32));
  }

  function watch() {
    if (!el('controls')) return;
    indexus.transfer.watch();
    indexus.consult.watch();
    indexus.keys.watch();
    Object.keys(TOGGLES).forEach(id => el(id).addEventListener('click', () => press(id)));
    el('control-keypad').addEventListener('click', toggleKeypad);
    el('keypad').addEventListener('click', event => {
      if (event.target.dataset.digit) send(event.target.dataset.digit);
    });
    el('keypad').addEventListener('keydown', event => {
      if (/^[0-9*#]$/.test(event.key)) send(event.key);
      if (event.key === 'Escape') openKeypad(false);
    });
  }

  indexus.controls = {draw, watch};
})(window.Indexus);
