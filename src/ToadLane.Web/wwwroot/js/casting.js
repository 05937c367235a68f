// Seals the marks of this tab, shows the tracking code, and sends the envelope instead of the choices.
import { hashOf, unbase64 } from './log.js';
import { Draft } from './draft.js';
import { base64, newCheckCode, newSecrets, seal, testFile, textOf, trackingOf } from './sealing.js';
import { pounds } from './words.js';

const booth = document.getElementById('sealing');
const form = document.getElementById('cast');
const part = name => booth.querySelector(`[data-${name}]`);
const sheet = booth && {
  council: booth.dataset.council,
  decision: booth.dataset.decision,
  publicKey: booth.dataset.publicKey,
  envelopeBytes: Number(booth.dataset.envelopeBytes),
};

function showChoices(projects) {
  let pence = 0;
  for (const row of booth.querySelectorAll('[data-number]')) {
    if (projects.includes(Number(row.dataset.number))) {
      row.hidden = false;
      pence += Number(row.dataset.pence);
    } else {
      row.remove();
    }
  }
  part('together').textContent = pounds(pence);
  part(projects.length > 0 ? 'chosen' : 'blank').hidden = false;
}

async function sealNow(projects) {
  const [checkCode, secrets] = [newCheckCode(), newSecrets()];
  const text = textOf(checkCode, projects);
  const envelope = await seal(sheet, text, secrets);
  const tracking = await trackingOf(envelope);
  form.elements.Envelope.value = base64(envelope);
  part('tracking').textContent = tracking;
  part('sealed').hidden = false;
  return { checkCode, text, secrets, envelope, tracking };
}

// Nothing is shown before the server has said that this envelope can no longer be cast.
async function take(envelope) {
  const body = new FormData(form);
  body.delete('Envelope');
  body.set('hash', base64(await hashOf(envelope)));
  const answer = await fetch(booth.dataset.take, { method: 'POST', body });
  return answer.ok;
}

async function test(tested, projects) {
  form.elements.Envelope.value = '';
  if (!await take(tested.envelope).catch(() => false)) {
    form.elements.Envelope.value = base64(tested.envelope);
    part('trouble').textContent = part('trouble').dataset.says;
    part('trouble').hidden = false;
    return tested;
  }
  const file = testFile(sheet, tested);
  part('file').textContent = file;
  part('save').href = URL.createObjectURL(new Blob([file], { type: 'application/json' }));
  const anew = await sealNow(projects);
  part('tested').hidden = false;
  return anew;
}

function unable(draft) {
  draft.giveUp();
  part('unable').hidden = false;
  form.hidden = true;
}

function sealAndWait(draft, projects) {
  // What the form carries now; null while the browser is still sealing.
  let sealed = null;
  let sealing = null;
  const wait = (next) => {
    sealed = null;
    sealing = next.then((now) => { sealed = now; }, () => unable(draft));
    return sealing;
  };
  wait(sealNow(projects)).then(() => { part('testing').hidden = sealed === null; });
  form.hidden = false;
  part('test').addEventListener('click', async () => {
    part('test').disabled = true;
    part('trouble').hidden = true;
    await wait(test(sealed, projects));
    part('test').disabled = false;
  });
  form.addEventListener('submit', (event) => {
    if (sealed) {
      draft.keepCode(sealed.tracking, sealed.checkCode);
      return;
    }
    event.preventDefault();
    // Not from within this event: a form that is being submitted does not submit itself.
    sealing.then(() => setTimeout(() => sealed && form.requestSubmit()));
  });
}

function begin() {
  const draft = new Draft(booth.dataset.decision);
  const kept = draft.get();
  const isSealed = form.elements.Envelope.value !== '';
  if (!kept && !isSealed) {
    location.replace(booth.dataset.paper);
    return;
  }
  if (kept) {
    showChoices(kept.isBlank ? [] : kept.projects);
  }
  if (isSealed) {
    // The answer to this envelope got lost: the same one is sent again.
    trackingOf(unbase64(form.elements.Envelope.value)).then((tracking) => {
      part('tracking').textContent = tracking;
      part('sealed').hidden = false;
    });
    return;
  }
  sealAndWait(draft, kept.isBlank ? [] : kept.projects);
}

if (booth && form) {
  begin();
}
