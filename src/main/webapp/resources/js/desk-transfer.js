/* What is done with whom an agent picks in the directory: the caller is transferred there, or they are consulted first. */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const {state: desk, STATUS, el, show, tell} = indexus.desk;

  const act = (action, more) => indexus.request(Object.assign({type: 'action', action, callId: desk.call.callId}, more));

  const VERBS = {
    TRANSFER: {
      button: 'control-transfer', title: 'Transfer to', list: 'Whom to transfer to', notes: true,
      types: ['AGENT', 'QUEUE', 'MENU', 'ROUTE', 'EXTENSION', 'NUMBER'],
      typed: (kind, number) => 'Transfer to the ' + kind + ' ' + number,
      hinders: () => '',
      ask: (target, note) => act('TRANSFER', {target, note}),
      done: (name, callId) => {
        desk.farewell = {callId, words: 'The call goes to ' + name + '.'};
        tell(desk.farewell.words, 'info');
      }
    },
    CONSULT: {
      button: 'control-consult', title: 'Consult', list: 'Whom to consult', notes: false,
      types: ['AGENT', 'EXTENSION', 'NUMBER'],
      typed: (kind, number) => 'Consult the ' + kind + ' ' + number,
      hinders: item => item.type !== 'AGENT' || item.status === 'AVAILABLE' ? ''
          : item.name + ' cannot be asked now: ' + STATUS[item.status].word + '.',
      ask: target => act('CONSULT', {target}),
      done: () => {}
    }
  };

  function draw(offered) {
    Object.entries(VERBS).forEach(([action, verb]) => {
      const may = offered.includes(action);
      show(verb.button, may);
      el(verb.button).disabled = !desk.linked;
      if (!may && indexus.directory.isFor(verb)) indexus.directory.close();
    });
  }

  function watch() {
    Object.values(VERBS).forEach(verb => el(verb.button).addEventListener('click', () => indexus.directory.toggle(verb)));
    indexus.directory.watch();
  }

  indexus.transfer = {draw, watch};
})(window.Indexus);
