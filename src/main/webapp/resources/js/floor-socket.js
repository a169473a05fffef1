/*
 * The agent's line to the floor: /ws/inbound-calls. It connects again for ever, slower each time, and after each connect the
 * server's hello tells everything anew, so nothing is remembered here.
 */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  const SILENCE = 10000; /* the server pings every 3 s; a line that is silent for longer is dead, whatever the browser thinks */
  const ANSWER = 8000;
  const OFFLINE_PAUSE = 10000; /* a browser that says it is offline is mostly right */

  /** listener: {frame(frame), state(state, seconds)} where state is CONNECTING, WAITING, OPEN, LOST, OFFLINE, SIGNED_OUT or NOT_AGENT. */
  indexus.floorSocket = function (path, listener) {
    const url = (location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host + path;
    const asked = new Map();
    let socket = null;
    let failures = 0;
    let reference = 0;
    let watchdog = null;
    let retry = null;
    let hello = null;
    let leaving = false;

    function heard() {
      clearTimeout(watchdog);
      watchdog = setTimeout(cut, SILENCE);
    }

    /* Gives the socket up at once: on a dead network the browser would wait for the other side's close. */
    function cut() {
      const dead = socket;
      if (!dead) return;
      lost({});
      dead.close();
    }

    function settle(frame) {
      const question = asked.get(frame.ref);
      if (!question) return;
      asked.delete(frame.ref);
      clearTimeout(question.timer);
      frame.type === 'ok' ? question.resolve() : question.reject(frame);
    }

    function connect() {
      clearTimeout(retry);
      retry = null;
      listener.state('CONNECTING');
      const mine = socket = new WebSocket(url);
      heard();
      mine.onopen = () => {
        if (mine !== socket) return;
        heard();
        hello = setTimeout(() => listener.state('WAITING'), 1500); /* no hello: the floor is not open */
      };
      mine.onmessage = message => {
        if (mine !== socket) return;
        heard();
        const frame = JSON.parse(message.data);
        if (frame.type === 'ping') {
          mine.send('{"type":"pong"}');
        } else if (frame.type === 'ok' || (frame.type === 'error' && frame.ref)) {
          settle(frame);
        } else {
          if (frame.type === 'hello') {
            failures = 0;
            clearTimeout(hello);
            listener.state('OPEN');
          }
          listener.frame(frame);
        }
      };
      mine.onclose = closed => {
        if (mine === socket && !leaving) lost(closed);
      };
    }

    function lost(closed) {
      clearTimeout(watchdog);
      clearTimeout(hello);
      socket = null;
      asked.forEach(question => {
        clearTimeout(question.timer);
        question.reject({code: 'CONNECTION_LOST', message: 'The connection was lost before the answer came.'});
      });
      asked.clear();
      if (closed.code === 4403) {
        listener.state('NOT_AGENT');
        return;
      }
      const offline = navigator.onLine === false;
      const wait = offline ? OFFLINE_PAUSE : Math.min(5000, 250 * Math.pow(2, failures)) * (0.75 + Math.random() / 2);
      failures++;
      listener.state(offline ? 'OFFLINE' : 'LOST', Math.ceil(wait / 1000));
      retry = setTimeout(failures > 2 || closed.code === 1008 ? askWhetherSignedIn : connect, wait);
    }

    /* A refused handshake looks like any other failure to a browser, so ask the API what it says. */
    function askWhetherSignedIn() {
      const context = path.slice(0, -'/ws/inbound-calls'.length);
      fetch(context + '/api/v1/me', {headers: {Accept: 'application/json'}}).then(
          answer => answer.status === 401 ? listener.state('SIGNED_OUT') : connect(), connect);
    }

    window.addEventListener('offline', cut);
    window.addEventListener('online', () => { if (retry) connect(); });
    document.addEventListener('visibilitychange', () => { if (!document.hidden && retry) connect(); });
    window.addEventListener('pagehide', () => { leaving = true; });
    window.addEventListener('pageshow', shown => { if (shown.persisted) { leaving = false; connect(); } });
    connect();

    return {
      /** Resolves with the server's ok, rejects with its error {code, message}. */
      ask: message => new Promise((resolve, reject) => {
        if (!socket || socket.readyState !== WebSocket.OPEN) {
          reject({code: 'NOT_CONNECTED', message: 'There is no connection to the server just now.'});
          return;
        }
        const ref = String(++reference);
        const timer = setTimeout(() => {
          asked.delete(ref);
          reject({code: 'NO_ANSWER', message: 'The server did not answer.'});
        }, ANSWER);
        asked.set(ref, {resolve, reject, timer});
        socket.send(JSON.stringify(Object.assign({ref}, message)));
      })
    };
  };
})(window.Indexus);
