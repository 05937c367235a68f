// Keeps what is marked in this tab alone: it is examined here by the rules of the paper, and not sent.
import { Draft } from './draft.js';
import { pounds, say } from './words.js';

const paper = document.querySelector('#paper[data-decision]');
const rules = document.getElementById('total')?.dataset;
const problem = document.getElementById('problem');
const title = document.title;

const boxes = () => [...paper.querySelectorAll('input[name="Chosen"]')];
const marked = () => boxes().filter(box => box.checked);
const blank = () => paper.querySelector('input[name="Blank"]');

// What is wrong with the paper, in the words of the site; null when nothing is.
function fault() {
  const says = paper.dataset;
  if (blank().checked) {
    return marked().length > 0 ? says.both : null;
  }
  if (marked().length === 0) {
    return says.nothing;
  }
  if (rules.most) {
    return marked().length > Number(rules.most) ? say(says.many, marked().length, rules.most) : null;
  }
  const pence = marked().reduce((sum, box) => sum + Number(box.parentElement.querySelector('data').value), 0);
  const over = pence - Number(rules.budget);
  return over > 0 ? say(says.over, pounds(over).slice(1)) : null;
}

function tell(words) {
  problem.querySelector('a').textContent = words;
  problem.hidden = false;
  const beside = paper.querySelector('[data-problem]');
  beside.querySelector('[data-words]').textContent = words;
  beside.hidden = false;
  beside.closest('fieldset').classList.add('govuk-form-group--error');
  document.title = say(problem.dataset.title, title);
  problem.focus();
}

const keep = draft => draft.keep(marked().map(box => Number(box.value)), blank().checked);

function show(draft) {
  const kept = draft.get();
  if (kept) {
    boxes().forEach(box => { box.checked = kept.projects.includes(Number(box.value)); });
    blank().checked = kept.isBlank;
    paper.dispatchEvent(new Event('change'));
  }
}

function begin() {
  const draft = new Draft(paper.dataset.decision);
  if (!draft.isAble) {
    // Sealing failed here before: the marks are still in this tab, and now the site seals.
    show(draft);
    return;
  }
  show(draft);
  addEventListener('pageshow', () => show(draft));
  paper.addEventListener('input', () => keep(draft));
  paper.addEventListener('submit', (event) => {
    const words = fault();
    if (words) {
      event.preventDefault();
      tell(words);
      return;
    }
    keep(draft);
    [...boxes(), blank()].forEach(box => { box.disabled = true; });
    const sealer = document.createElement('input');
    [sealer.type, sealer.name, sealer.value] = ['hidden', 'Sealer', paper.dataset.sealer];
    paper.append(sealer);
    // The page may come back by the Back button as it is left here.
    addEventListener('pagehide', () => {
      [...boxes(), blank()].forEach(box => { box.disabled = false; });
      sealer.remove();
    });
  });
}

if (paper && rules && problem) {
  begin();
}
