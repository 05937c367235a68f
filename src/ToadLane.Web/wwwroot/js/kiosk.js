// A kiosk begins anew when nobody touches it, so that nobody finds what the last voter left.
const kiosk = document.getElementById('kiosk');
const idle = document.getElementById('idle');
// WCAG 2.2.1: whoever is warned has 20 seconds, and any touch or key gives them the whole minute anew.
const WARN_AFTER_SECONDS = 40;
const START_AFTER_SECONDS = 60;
const number = document.querySelector('#kiosk[data-step="number"] input[name="Number"]');
let seconds = 0;

function touched() {
  seconds = 0;
  idle.hidden = true;
}

function begin() {
  location.replace(kiosk.dataset.start);
}

// The start page may wait for ever, but not with somebody's number typed into it.
const waits = () => number && number.value === '';

if (kiosk) {
  for (const event of ['pointerdown', 'pointermove', 'keydown', 'focusin', 'scroll']) {
    addEventListener(event, touched, { passive: true });
  }
  setInterval(() => {
    seconds = waits() ? 0 : seconds + 1;
    idle.hidden = seconds < WARN_AFTER_SECONDS;
    if (seconds >= START_AFTER_SECONDS) {
      begin();
    }
  }, 1000);
}

// A page taken out of the browser's memory by the Back button is of the voter before.
addEventListener('pageshow', (event) => {
  if (event.persisted && kiosk) {
    begin();
  }
});
