'use strict';
for (const box of document.querySelectorAll('.filter')) {
  box.hidden = false;
  const items = [...document.querySelectorAll(box.dataset.items)];
  box.querySelector('input').addEventListener('input', event => {
    const wanted = event.target.value.trim().toLowerCase();
    for (const item of items) {
      item.hidden = !item.textContent.toLowerCase().includes(wanted);
    }
  });
}
const reveal = () => {
  const target = document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) {
    target.open = true;
  }
};
addEventListener('hashchange', reveal);
reveal();
