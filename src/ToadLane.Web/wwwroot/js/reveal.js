// Shows the fields that belong to the chosen answer, and hides the others'. GOV.UK Frontend would do it, but tells it by
// aria-expanded, which radios may not have.
const radios = [...document.querySelectorAll('input[type="radio"][data-reveals]')];

function show() {
  for (const radio of radios) {
    document.getElementById(radio.dataset.reveals)
      .classList.toggle('govuk-radios__conditional--hidden', !radio.checked);
  }
}

if (radios.length > 0) {
  document.addEventListener('change', show);
  // The browser may bring back another answer than the page came with.
  addEventListener('pageshow', show);
}
