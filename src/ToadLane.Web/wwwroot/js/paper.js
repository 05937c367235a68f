// Keeps the total in sight up to date. The server says the same when the paper is sent.
import { pounds, say } from './words.js';

const total = document.getElementById('total');
const paper = document.getElementById('paper');

const chosen = () => [...paper.querySelectorAll('input[name="Chosen"]:checked')];

function showBudget() {
  const budget = Number(total.dataset.budget);
  const pence = chosen().reduce((sum, box) => sum + Number(box.parentElement.querySelector('data').value), 0);
  const over = pence - budget;
  const rest = total.querySelector('.tl-budget__rest');
  rest.textContent = over > 0 ? say(total.dataset.over, pounds(over)) : say(total.dataset.left, pounds(-over));
  total.querySelector('.tl-budget__words').firstChild.textContent =
    say(total.dataset.chosen, pounds(pence), pounds(budget)) + ' ';
  total.querySelector('.tl-budget').classList.toggle('tl-budget--over', over > 0);
  const whole = Math.max(pence, budget);
  const [within, beyond] = total.querySelectorAll('rect');
  const share = (part) => `${(part * 100 / whole).toFixed(1)}%`;
  within.setAttribute('width', share(Math.min(pence, budget)));
  beyond.setAttribute('x', share(Math.min(pence, budget)));
  beyond.setAttribute('width', share(Math.max(0, over)));
}

function showNumber() {
  total.textContent = say(total.dataset.chosen, chosen().length, total.dataset.most);
}

if (total && paper) {
  const show = total.dataset.budget ? showBudget : showNumber;
  total.querySelector('.tl-budget__words')?.setAttribute('aria-live', 'polite');
  paper.addEventListener('change', show);
  window.addEventListener('pageshow', show);
}
