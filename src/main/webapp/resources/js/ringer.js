/*
 * Calls the agent's attention: a tone made by the browser itself, a notification when the page is in the background, a title
 * that changes. Tone and permission belong to this browser and are kept in it.
 */
window.Indexus = window.Indexus || {};
(function (indexus) {
  'use strict';

  /* Notes as [Hz, starts at, lasts], in seconds, and the length of one round. */
  const TONES = {
    classic: {round: 3, gain: 0.16, shape: 'sine',
        notes: [[440, 0, 0.9], [480, 0, 0.9], [440, 1.1, 0.9], [480, 1.1, 0.9]]},
    soft: {round: 2.6, gain: 0.2, shape: 'sine',
        notes: [[523.25, 0, 0.5], [659.25, 0.18, 0.5], [783.99, 0.36, 0.8]]},
    bright: {round: 1.8, gain: 0.1, shape: 'triangle',
        notes: [[880, 0, 0.12], [1108.73, 0.14, 0.12], [880, 0.28, 0.12], [1108.73, 0.42, 0.25]]},
    silent: {round: 60, gain: 0, shape: 'sine', notes: []}
  };

  const {decorate} = indexus.desk;
  let audio = null;
  let choice = null; /* where the browser keeps nothing, it lasts as long as the page */
  let ringing = null;
  let flashing = null;
  let notification = null;
  const title = document.title;

  function chosen() {
    const name = choice || decorate(() => localStorage.getItem('ringtone'));
    return TONES[name] ? name : 'classic';
  }

  function choose(name) {
    choice = name;
    decorate(() => localStorage.setItem('ringtone', name));
    tell();
  }

  /* None in a browser that has no sound for us. */
  function context() {
    if (!audio) {
      audio = decorate(() => new (window.AudioContext || window.webkitAudioContext)()) || null;
      if (audio) audio.onstatechange = tell;
    }
    return audio;
  }

  function permission() {
    return decorate(() => 'Notification' in window ? Notification.permission : 'denied') || 'denied';
  }

  /* Only for who looks elsewhere; the new word takes the place of the old one. */
  function notify(headline, body) {
    if (!document.hidden || permission() !== 'granted') return;
    if (notification) notification.close();
    notification = new Notification(headline, {body: body, requireInteraction: true, tag: 'indexus-offer'});
    notification.onclick = () => { window.focus(); notification && notification.close(); };
  }

  function playOnce(tone) {
    const now = context().currentTime + 0.03;
    tone.notes.forEach(([pitch, at, lasts]) => {
      const voice = audio.createOscillator();
      const volume = audio.createGain();
      voice.type = tone.shape;
      voice.frequency.value = pitch;
      volume.gain.setValueAtTime(0, now + at);
      volume.gain.linearRampToValueAtTime(tone.gain, now + at + 0.02);
      volume.gain.setValueAtTime(tone.gain, now + at + lasts * 0.6);
      volume.gain.exponentialRampToValueAtTime(0.0001, now + at + lasts);
      voice.connect(volume).connect(audio.destination);
      voice.start(now + at);
      voice.stop(now + at + lasts);
    });
  }

  /* Whether the browser lets us be heard; told to whoever wants to show it. */
  let listener = () => {};
  function tell() {
    listener({
      silenced: chosen() !== 'silent' && (context() || {}).state !== 'running',
      mayAskToNotify: permission() === 'default'
    });
  }

  function enable() {
    const sound = context();
    return sound ? sound.resume().then(tell, tell) : Promise.resolve(tell());
  }

  ['pointerdown', 'keydown'].forEach(gesture => document.addEventListener(gesture, enable, {once: true}));

  indexus.ringer = {
    tones: Object.keys(TONES),
    chosen: chosen,
    choose: choose,
    enable: enable,
    watch: callback => { listener = callback; tell(); },
    askToNotify: () => decorate(() => Notification.requestPermission().then(tell, tell)),
    /** Lets the tone be heard once, as on the page where it is chosen. */
    sample: name => enable().then(() => decorate(() => playOnce(TONES[name]))),

    start: (headline, body) => {
      indexus.ringer.stop();
      const tone = TONES[chosen()];
      let on = false;
      flashing = setInterval(() => { on = !on; document.title = on ? '\u260E ' + headline : title; }, 1000);
      const ring = () => decorate(() => { if ((context() || {}).state === 'running') playOnce(tone); });
      ringing = setInterval(ring, tone.round * 1000);
      ring();
      decorate(() => notify(headline, body));
    },

    /** The same offer in better words, once the customer is known. */
    reword: (headline, body) => decorate(() => { if (notification) notify(headline, body); }),

    stop: () => {
      clearInterval(ringing);
      clearInterval(flashing);
      document.title = title;
      const shown = notification;
      notification = null;
      if (shown) decorate(() => shown.close());
    }
  };
})(window.Indexus);
