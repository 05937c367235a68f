// The check code was made in this browser, and only here is it known.
import { Draft } from './draft.js';

const code = document.querySelector('[data-check-code]');

if (code) {
  const draft = new Draft(code.dataset.decision);
  code.textContent = draft.codeOf(code.dataset.tracking) ?? code.dataset.gone;
  draft.forgetMarks();
  document.getElementById('finish').addEventListener('submit', (event) => {
    // The other button of this form only fetches the promise.
    if (!event.submitter?.hasAttribute('formaction')) {
      draft.forgetAll();
    }
  });
}
