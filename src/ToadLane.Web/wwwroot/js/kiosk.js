// A kiosk begins anew when nobody touches it, so that nobody finds what the last voter left.
const kiosk = document.getElementById('kiosk');
const idle = document.getElementById('idle');
const WARN_AFTER_SECONDS = 45;
const START_AFTER_SECONDS = 60;
let seconds = 0;

function touched() {
  seconds = 0;
  idle.hidden = true;
}

function begin() {
  location.replace(kiosk.dataset.start);
}

if (kiosk && kiosk.dataset.step !== 'number') {
  for (const event of ['pointerdown', 'pointermove', 'keydown', 'scroll']) {
    addEventListener(event, touched, { passive: true });
  }
  setInterval(() => {
    seconds += 1;
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
