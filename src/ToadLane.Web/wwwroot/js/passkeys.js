// Signs in with a passkey, or adds one. Both forms stay hidden where the browser has no passkeys.
const able = window.PublicKeyCredential?.parseRequestOptionsFromJSON !== undefined;

async function send(address, form, credential) {
  const body = new FormData(form);
  if (credential) {
    body.set('credential', JSON.stringify(credential));
  }
  const response = await fetch(address, { method: 'POST', body });
  const isJson = response.headers.get('content-type')?.includes('json');
  return { ok: response.ok, answer: isJson ? await response.json() : {} };
}

function prepare(id, askDevice) {
  const form = document.getElementById(id);
  if (!form || !able) {
    return;
  }
  const trouble = form.querySelector('[data-trouble]');
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    trouble.hidden = true;
    try {
      const options = await send(form.dataset.options, form);
      const result = await send(form.dataset.finish, form, await askDevice(options.answer));
      if (result.ok) {
        window.location.assign(result.answer.to);
        return;
      }
      trouble.textContent = result.answer.trouble ?? form.dataset.stopped;
    } catch {
      trouble.textContent = form.dataset.stopped;
    }
    trouble.hidden = false;
  });
}

prepare('passkey-sign-in', (options) =>
  navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }));
prepare('passkey-add', (options) =>
  navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }));
