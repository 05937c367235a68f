// Checks the record of a decision in the reader's own browser, with nothing but WebCrypto: what the reader types is
// never sent. The steps have the names that `toadlane verify` and tools/verifier/verify.py give them.
import { Log, hashOf, hex, rootOf, leafHash, inclusion, proves, unbase64, sameBytes } from './log.js';

const form = document.querySelector('[data-check]');
const list = document.querySelector('[data-steps]');
const result = document.getElementById('result');
const text = bytes => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

// Kinds of entries that may stand anywhere between the steps of a vote.
const beside = ['deed', 'codes_issued', 'codes_voided', 'elector_added', 'paper_batch'];

const everyTime = [
  'record', 'log', 'order', 'rules', 'about', 'votes', 'box', 'roll', 'codes', 'batches', 'ballots', 'sheet',
  'counted',
];

class Fault extends Error {}

async function fetched(path) {
  const answer = await fetch(new URL(path, new URL(form.dataset.check, location.href)), { cache: 'no-store' });
  if (!answer.ok) {
    throw new Fault(`${path}: ${answer.status}`);
  }
  return new Uint8Array(await answer.arrayBuffer());
}

function show(name, verdict, says) {
  const line = list.querySelector(`[data-step="${name}"]`);
  const look = { holds: '✓', fails: '✗', unknown: '–' };
  line.hidden = false;
  line.className = `tl-check tl-check--${verdict}`;
  line.querySelector('.tl-check__sign').textContent = look[verdict];
  line.querySelector('.tl-check__word').textContent = `${list.dataset[verdict]}:`;
  let more = line.querySelector('.tl-why');
  if (says && !more) {
    more = document.createElement('p');
    more.className = 'tl-why';
    line.querySelector('.tl-check__words').append(more);
  }
  if (more) {
    more.textContent = says ?? '';
  }
  return verdict !== 'fails';
}

const check = (name, holds, says) => show(name, holds ? 'holds' : 'fails', says);

// Bare numbers help only whoever looks for what is wrong.
const checkSum = (name, holds, says) => check(name, holds, holds ? null : says);

// "3F7K-9Q2M-AB12-CD34" as the first twenty hexadecimal digits of the hash; null when it is none.
function beginning(code) {
  const plain = [...code.toUpperCase()].filter(c => !' -–.'.includes(c))
    .map(c => (c === 'O' ? '0' : 'IL'.includes(c) ? '1' : c));
  if (plain.length !== 16 || plain.some(c => !letters.includes(c))) {
    return null;
  }
  const bits = plain.map(c => letters.indexOf(c).toString(2).padStart(5, '0')).join('');
  return bits.match(/.{4}/g).map(four => parseInt(four, 2).toString(16)).join('');
}

async function readLogs(record) {
  const logs = [];
  for (const { key, path } of record.logs) {
    const log = await Log.read(key, path, fetched);
    logs.push(log);
  }
  return logs;
}

function storyOf(logs, decision) {
  const story = [];
  for (const log of logs) {
    log.entries.forEach((entry, index) => {
      try {
        const said = JSON.parse(text(entry));
        if (said?.decision === decision) {
          story.push({ ...said, log, index });
        }
      } catch {
        // An entry of another kind: its hash is checked all the same.
      }
    });
  }
  return story;
}

async function checkFiles(record, only, votes) {
  const same = async (name, path, logged) => {
    const file = await fetched(path);
    check(name, hex(await hashOf(file)) === logged, path);
    return file;
  };
  const rules = JSON.parse(text(await same('rules', 'rules.json', only.opened.rules)));
  check('about', rules.council === record.council && rules.decision === record.decision
    && rules.title === record.title, rules.title);
  let ballots = null;
  if (only.counted.ballots_counted < (rules.fewest_ballots ?? 0)) {
    show('ballots', 'unknown', list.dataset.few);
  } else {
    ballots = await same('ballots', 'ballots.pb', only.counted.ballot_file);
  }
  await same('sheet', 'sheet.json', only.counted.sheet);
  const box = text(await fetched('box.txt')).split('\n').filter(line => line !== '');
  const inOrder = box.every((line, at) => /^[0-9a-f]{64}$/.test(line) && (at === 0 || box[at - 1] < line));
  const bytes = line => Uint8Array.from(line.match(/../g), two => parseInt(two, 16));
  const root = await rootOf(await Promise.all(box.map(line => leafHash(bytes(line)))));
  const isTheBox = inOrder && box.every(line => votes.has(line)) && box.length === only.boxed.envelopes
    && sameBytes(root, unbase64(only.boxed.root));
  checkSum('box', isTheBox, `${box.length} → ${votes.size}`);
  return ballots;
}

function checkSums(story, only, votes) {
  const named = story.filter(entry => entry.kind === 'envelope').length;
  const closed = only.closed;
  const found = closed.envelopes;
  checkSum('votes', found === named && votes.size === named
    && found - closed.papers_counted + closed.by_paper === closed.votes_cast
    && found === closed.boxed + closed.test_voters + closed.superseded + closed.cancelled_by_paper,
    `${found} = ${named}`);
  const batches = story.filter(entry => entry.kind === 'paper_batch');
  const all = name => batches.reduce((sum, batch) => sum + batch[name], 0);
  const addsUp = batch => batch.counted + batch.spoilt + batch.outstanding + batch.left_over + batch.missing
    === batch.printed;
  checkSum('batches', batches.every(addsUp) && new Set(batches.map(batch => batch.mark)).size === batches.length
    && all('counted') === closed.papers_counted && all('spoilt') === closed.papers_spoilt
    && all('counted') + all('spoilt') === closed.by_paper, `${all('counted')} + ${all('spoilt')}`);
  const open = story.slice(story.findIndex(e => e.kind === 'opened'), story.findIndex(e => e.kind === 'closed'));
  const late = open.filter(entry => entry.kind === 'elector_added').length;
  const { electors, boxed, test_voters: tests = 0 } = only.closed;
  const voters = only.closed.voters - tests;
  checkSum('roll', electors === only.opened.electors + late && voters >= 0 && voters <= electors
    && voters === boxed + closed.papers_spoilt && tests <= (only.opened.tests ?? 0)
    && voters + tests === closed.online + closed.by_paper + closed.at_place
    && boxed === only.boxed.envelopes, `${voters} ≤ ${electors}`);
  const sum = (kind, name) => story.filter(e => e.kind === kind).reduce((all, entry) => all + entry[name], 0);
  const [issued, ended] = [sum('codes_issued', 'codes'), sum('codes_issued', 'voided') + sum('codes_voided', 'codes')];
  checkSum('codes', issued === only.closed.codes_issued && ended === only.closed.codes_voided && ended <= issued,
    `${issued} ≥ ${ended}`);
  const out = only.counted.ballots_counted + only.counted.ballots_rejected;
  checkSum('counted', out === only.boxed.envelopes, `${out} = ${only.boxed.envelopes}`);
}

async function checkReceipt(code, story) {
  const begins = beginning(code);
  const entry = begins && story.find(each => each.kind === 'envelope' && each.envelope.startsWith(begins));
  if (!entry) {
    return check('receipt', false, code);
  }
  const { log, index } = entry;
  const path = await inclusion(index, log.leaves);
  const proven = await proves(index, log.size, path, await leafHash(log.entries[index]), log.root);
  return check('receipt', proven, `${log.name} · ${index}`);
}

async function checkPromise(note, record, logs, votes) {
  const cut = note.replaceAll('\r', '').trim().lastIndexOf('\n\n');
  const said = note.replaceAll('\r', '').trim().slice(0, cut + 1);
  const lines = said.split('\n');
  const log = logs.find(each => each.name === lines[1]);
  const signed = cut > 0 && lines[0] === 'toadlane-promise-1' && log
    && await log.key.signed(note.replaceAll('\r', '').trim() + '\n');
  const isHere = signed && lines[2] === record.council && lines[3] === record.decision;
  return check('promise', isHere && votes.has(lines[4]), signed ? lines.slice(4, 6).join(' · ') : list.dataset.unsigned);
}

// The choices beside a check code in the ballot file.
function showChoices(code, ballots) {
  const wanted = code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const lines = text(ballots).split(/\r?\n/);
  const cells = line => [...line.matchAll(/(?:^|;)("(?:[^"]|"")*"|[^;]*)/g)]
    .map(match => match[1].replace(/^"|"$/g, '').replaceAll('""', '"'));
  const names = new Map();
  let section = '';
  let header = [];
  const found = [];
  for (const line of lines) {
    if (['META', 'PROJECTS', 'VOTES'].includes(line)) {
      [section, header] = [line, []];
    } else if (header.length === 0) {
      header = cells(line);
    } else if (section === 'PROJECTS') {
      names.set(cells(line)[header.indexOf('project_id')], cells(line)[header.indexOf('name')]);
    } else if (section === 'VOTES' && cells(line)[header.indexOf('check_code')]?.replaceAll('-', '') === wanted) {
      found.push(cells(line)[header.indexOf('vote')].split(',').filter(id => id !== ''));
    }
  }
  const choices = found.map(ids => ids.map(id => names.get(id)).join(' · '));
  show('choices', found.length === 1 ? 'holds' : 'fails',
    found.length > 1 ? [list.dataset.doubled, ...choices].join(' | ') : choices[0]);
}

async function run() {
  const record = JSON.parse(text(await fetched('record.json')));
  show('record', 'holds', record.title);
  const logs = await readLogs(record);
  show('log', 'holds', logs.map(log => `${log.name}: ${log.size}`).join(', '));
  const story = storyOf(logs, record.decision);
  const kinds = story.map(entry => entry.kind).filter(kind => !beside.includes(kind));
  // Where scrutineers hold the key, the site has none to destroy.
  const sealed = JSON.parse(text(await fetched('rules.json')));
  const end = sealed.key_holding === form.dataset.scrutineers ? [] : ['key_destroyed'];
  const expected = ['opened', ...kinds.filter(kind => kind === 'envelope'), 'boxed', 'closed', 'counted', ...end];
  if (!check('order', kinds.join() === expected.join())) {
    return;
  }
  const only = Object.fromEntries(story.map(entry => [entry.kind, entry]));
  const votes = new Set(story.filter(entry => entry.kind === 'envelope').map(entry => entry.envelope));
  const ballots = await checkFiles(record, only, votes);
  checkSums(story, only, votes);
  const said = name => form.querySelector(`[name="${name}"]`)?.value.trim();
  if (said('Tracking')) {
    await checkReceipt(said('Tracking'), story);
  }
  if (said('Promise')) {
    await checkPromise(said('Promise'), record, logs, votes);
  }
  if (said('CheckCode') && ballots) {
    showChoices(said('CheckCode'), ballots);
  }
}

async function begin(event) {
  event.preventDefault();
  list.querySelectorAll('[data-step]').forEach(line => { line.hidden = true; });
  everyTime.forEach(name => show(name, 'unknown'));
  list.hidden = false;
  result.textContent = list.dataset.working;
  let step = 'record';
  try {
    await run();
  } catch (fault) {
    step = fault.step ?? step;
    show(step, 'fails', fault.message);
  }
  show('recount', 'unknown', list.dataset.elsewhere);
  const failed = [...list.querySelectorAll('.tl-check--fails:not([hidden])')];
  result.textContent = failed.length > 0 ? list.dataset.bad : list.dataset.good;
}

// Old browsers, and addresses without https, have no WebCrypto: there the server checks, as without scripts.
if (form && globalThis.crypto?.subtle) {
  document.querySelectorAll('[data-scripted]').forEach(part => { part.hidden = false; });
  document.querySelector('[data-here]').addEventListener('click', begin);
}
