/* Links one of the two themes, before anything is drawn: the one that the user chose, or the system's. */
(function () {
  'use strict';

  let link = document.getElementById('theme');
  let choice = link.dataset.choice;
  const dark = matchMedia('(prefers-color-scheme: dark)');

  function wanted() {
    const named = choice === 'light' || choice === 'dark';
    return link.dataset[named ? choice : dark.matches ? 'dark' : 'light'];
  }

  /* the former theme stays until the next one is there, so that no page is ever without */
  function change() {
    if (link.getAttribute('href') === wanted()) return;
    const next = link.cloneNode();
    next.href = wanted();
    next.addEventListener('load', () => {
      if (next !== link) return;
      document.querySelectorAll('link[data-light]').forEach(former => {
        if (former !== next) former.remove();
      });
    });
    link.after(next);
    link = next;
  }

  link.href = wanted();
  dark.addEventListener('change', change);
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-theme-choice]');
    if (!button) return;
    choice = button.dataset.themeChoice;
    const age = choice === 'system' ? 0 : 31536000;
    const context = document.body.dataset.context || '/';
    document.cookie = 'theme=' + choice + ';path=' + context + ';max-age=' + age + ';samesite=lax';
    change();
  });
})();
