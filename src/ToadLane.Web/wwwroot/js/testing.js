// Checks a test vote in the reader's own browser: makes its envelope again, and compares the tracking code.
import { unbase64 } from './log.js';
import { TEST_FORMAT, seal, textOf, trackingOf } from './sealing.js';

const form = document.getElementById('test');
const verdict = document.getElementById('verdict');
const part = name => verdict.querySelector(`[data-${name}]`);
const upload = document.getElementById('upload');
const sheet = form && {
  council: form.dataset.council,
  decision: form.dataset.decision,
  publicKey: form.dataset.publicKey,
  envelopeBytes: Number(form.dataset.envelopeBytes),
};
const known = new Map([...document.querySelectorAll('data[data-title]')].map(option => [
  Number(option.value), { title: option.dataset.title, pence: Number(option.dataset.pence) }]));

// The projects of a valid vote in its one spelling; null when it is none.
function choicesIn(text) {
  const match = text.match(/^\{"check":"([0-9A-HJKMNP-TV-Z]{10})","choices":(\[[0-9,]*\])\}$/);
  let projects;
  try {
    projects = match && JSON.parse(match[2]);
  } catch {
    return null;
  }
  if (!projects || textOf(match[1], projects) !== text || new Set(projects).size < projects.length
    || projects.some(project => !known.has(project))) {
    return null;
  }
  const pence = projects.reduce((sum, project) => sum + known.get(project).pence, 0);
  const { most, budget } = form.dataset;
  return (most && projects.length > Number(most)) || (budget && pence > Number(budget)) ? null : projects;
}

async function judge(file) {
  let vote;
  try {
    vote = JSON.parse(file);
    vote.secrets = { key: unbase64(vote.key), seed: unbase64(vote.seed), nonce: unbase64(vote.nonce) };
  } catch {
    return { says: 'unreadable' };
  }
  if (vote.format !== TEST_FORMAT || typeof vote.text !== 'string') {
    return { says: 'unreadable' };
  }
  if (vote.council !== sheet.council || vote.decision !== sheet.decision) {
    return { says: 'elsewhere' };
  }
  const envelope = await seal(sheet, vote.text, vote.secrets).catch(() => null);
  if (!envelope || await trackingOf(envelope) !== vote.tracking) {
    return { says: 'another' };
  }
  const projects = choicesIn(vote.text);
  return projects ? { says: 'holds', projects, tracking: vote.tracking } : { says: 'noVote' };
}

async function check(event) {
  event.preventDefault();
  const file = upload.files.length > 0 ? await upload.files[0].text() : form.elements.Written.value;
  const { says, projects, tracking } = await judge(file);
  const problem = document.getElementById('problem');
  problem.hidden = says !== 'unreadable';
  verdict.hidden = says === 'unreadable';
  if (!problem.hidden) {
    problem.focus();
    return;
  }
  part('says').textContent = verdict.dataset[says];
  const titles = projects?.map(project => known.get(project).title) ?? [];
  part('projects').replaceChildren(...(projects?.length === 0 ? [verdict.dataset.blank] : titles).map((title) => {
    const line = document.createElement('li');
    line.textContent = title;
    return line;
  }));
  part('projects').hidden = says !== 'holds';
  part('tracking').textContent = tracking ?? '';
  part('compare').hidden = says !== 'holds';
  verdict.tabIndex = -1;
  verdict.focus();
}

if (form && globalThis.crypto?.subtle) {
  document.querySelector('[data-scripted]').hidden = false;
  form.addEventListener('submit', check);
}
