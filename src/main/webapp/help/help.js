/* Long lines scroll, also by the keyboard. */
document.querySelectorAll('pre').forEach(each => { each.tabIndex = 0; });
