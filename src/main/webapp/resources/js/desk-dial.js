/* Calls that the agent makes: the number field of the Workspace, and each button with a number on any page. The page's session may
 * only read by REST, so the call is asked for by the page's own form. */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const {state: desk, el, text} = indexus.desk;

  const MAY = ['AVAILABLE', 'BREAK', 'WRAP_UP'];
  let asking = false;

  function whyNot() {
    if (!desk.linked || !desk.status) return 'Not possible: there is no connection to the server.';
    if (desk.status.status === 'OFFLINE') return 'Go Available, or on a break, to call somebody.';
    return MAY.includes(desk.status.status) ? '' : 'Not possible during a call.';
  }

  function draw() {
    const why = whyNot();
    document.querySelectorAll('#dial-call, [data-call-number]').forEach(button => {
      button.disabled = Boolean(why) || asking;
      if (button.title !== why) button.title = why;
    });
  }

  function place(number, customer) {
    if (asking || whyNot() || !number.trim() || !window.placeCall) return;
    asking = true;
    text('dial-said', '');
    draw();
    window.placeCall([{name: 'number', value: number.trim()}, {name: 'customer', value: customer || ''}]);
  }

  /* The server has answered; words only where nothing came of it. */
  function told(answer) {
    asking = false;
    const refused = answer && answer.refused;
    if (el('dial-said')) text('dial-said', refused || '');
    else if (refused) indexus.desk.tell(refused);
    if (!refused && answer && answer.call && el('dial-number')) el('dial-number').value = '';
    draw();
  }

  function watch() {
    const field = el('dial-number');
    document.addEventListener('click', event => {
      const button = event.target.closest('[data-call-number]');
      if (button) place(button.dataset.callNumber, button.dataset.callCustomer);
    });
    document.addEventListener('pfAjaxComplete', draw);
    if (!field) return;
    el('dial-call').addEventListener('click', () => field.value.trim() ? place(field.value) : field.focus());
    field.addEventListener('keydown', event => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      place(field.value);
    });
    document.addEventListener('keydown', event => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyD') return;
      event.preventDefault();
      field.focus();
      field.select();
    });
  }

  indexus.dial = {draw, told, watch};
})(window.Indexus);
