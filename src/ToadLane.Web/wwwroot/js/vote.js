// Keeps the budget or the number of choices up to date while somebody marks their paper. Without it, "Add up" does the same.
const bar = document.querySelector('[data-module="tl-vote"]');
const boxes = [...document.querySelectorAll('.tl-paper input')];

function fill(pattern, ...values) {
  return pattern.replace(/\{(\d)\}/g, (_, at) => values[at]);
}

function money(pence) {
  const pounds = Math.floor(pence / 100).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  return pence % 100 ? `£${pounds}.${String(pence % 100).padStart(2, '0')}` : `£${pounds}`;
}

function showBudget(chosen) {
  const budget = Number(bar.dataset.budget);
  const sum = chosen.reduce((total, box) => total + Number(box.dataset.p), 0);
  const over = sum - budget;
  const whole = Math.max(sum, budget);
  const words = bar.querySelector('.tl-budget__words');
  const rest = bar.querySelector('.tl-budget__rest');
  words.firstChild.textContent = fill(bar.dataset.chosen, money(sum), money(budget)) + ' ';
  rest.textContent = over > 0 ? fill(bar.dataset.over, money(over)) : fill(bar.dataset.left, money(-over));
  bar.querySelector('.tl-budget').classList.toggle('tl-budget--over', over > 0);
  const [within, beyond] = bar.querySelectorAll('rect');
  within.setAttribute('width', `${(100 * Math.min(sum, budget)) / whole}%`);
  beyond.setAttribute('x', `${(100 * budget) / whole}%`);
  beyond.setAttribute('width', `${(100 * Math.max(0, over)) / whole}%`);
}

function showCount(chosen) {
  const most = Number(bar.dataset.most);
  bar.querySelector('[data-words]').textContent = fill(bar.dataset.count, chosen.length, most);
  bar.querySelector('[data-rest]').textContent = chosen.length > most
    ? fill(bar.dataset.tooMany, chosen.length - most)
    : fill(bar.dataset.left, most - chosen.length);
}

function update() {
  const chosen = boxes.filter((box) => box.checked);
  (bar.dataset.most ? showCount : showBudget)(chosen);
}

if (bar && boxes.length) {
  bar.setAttribute('aria-live', 'polite');
  document.querySelector('.tl-total').hidden = true;
  document.querySelector('.tl-paper').addEventListener('change', update);
  update();
}
