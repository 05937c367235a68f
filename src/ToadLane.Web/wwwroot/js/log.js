// The public log as C2SP writes it down: signed notes, checkpoints, tiles, and the trees of RFC 6962.
const encoder = new TextEncoder();

export const hashOf = async bytes => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
export const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
export const unbase64 = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
export const sameBytes = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

const joined = parts => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => { all.set(part, at); return at + part.length; }, 0);
  return all;
};

export const leafHash = entry => hashOf(joined([[0], entry]));
const nodeHash = (left, right) => hashOf(joined([[1], left, right]));
const largestPowerBelow = size => 2 ** Math.ceil(Math.log2(size) - 1);

/// The root over these leaves (RFC 6962, section 2.1).
export async function rootOf(leaves) {
  if (leaves.length === 0) {
    return hashOf(new Uint8Array());
  }
  let level = leaves;
  while (level.length > 1) {
    const above = [];
    for (let at = 0; at + 1 < level.length; at += 2) {
      above.push(nodeHash(level[at], level[at + 1]));
    }
    const next = await Promise.all(above);
    // A node without a sibling goes up as it is: the same tree as splitting at the largest power of two.
    if (level.length % 2 === 1) {
      next.push(level.at(-1));
    }
    level = next;
  }
  return level[0];
}

/// The inclusion proof of a leaf, from its sibling up (section 2.1.1).
export async function inclusion(index, leaves) {
  if (leaves.length === 1) {
    return [];
  }
  const split = largestPowerBelow(leaves.length);
  return index < split
    ? [...await inclusion(index, leaves.slice(0, split)), await rootOf(leaves.slice(split))]
    : [...await inclusion(index - split, leaves.slice(split)), await rootOf(leaves.slice(0, split))];
}

/// Whether the proof leads from the leaf to the root (RFC 9162, section 2.1.3.2).
export async function proves(index, size, path, leaf, root) {
  let [place, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) {
      return false;
    }
    if (place % 2 === 1 || place === last) {
      hash = await nodeHash(sibling, hash);
      while (place % 2 === 0 && place !== 0) {
        [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
      }
    } else {
      hash = await nodeHash(hash, sibling);
    }
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(hash, root);
}

// DER's two integers as WebCrypto wants them: 32 bytes each.
function rawSignature(der) {
  const numbers = [];
  for (let at = 2; at < der.length; at += 2 + der[at + 1]) {
    const body = der.slice(at + 2, at + 2 + der[at + 1]);
    const short = body[0] === 0 ? body.slice(1) : body;
    numbers.push(joined([new Uint8Array(Math.max(0, 32 - short.length)), short]));
  }
  return joined(numbers);
}

/// A signed-note key: NAME+ID+BASE64, ECDSA on P-256.
export class NoteKey {
  static async read(text) {
    const [name, id, ...rest] = text.split('+');
    const bytes = unbase64(rest.join('+'));
    const key = new NoteKey();
    key.name = name;
    key.id = hex((await hashOf(bytes.slice(1))).slice(0, 4));
    if (bytes[0] !== 2 || key.id !== id) {
      throw new Error(`${name}: not a key`);
    }
    key.key = await crypto.subtle.importKey(
      'spki', bytes.slice(1), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    return key;
  }

  /// Whether every signature of this key below the note is true, and there is one.
  async signed(note) {
    const cut = note.lastIndexOf('\n\n');
    const own = note.slice(cut + 2).split('\n').map(line => line.match(/^\u2014 (\S+) (\S+)$/))
      .filter(match => match?.[1] === this.name).map(match => unbase64(match[2]))
      .filter(bytes => hex(bytes.slice(0, 4)) === this.id);
    const text = encoder.encode(note.slice(0, cut + 1));
    const judged = await Promise.all(own.map(bytes => crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' }, this.key, rawSignature(bytes.slice(4)), text)));
    return judged.length > 0 && judged.every(holds => holds);
  }
}

function tilePath(index, width) {
  let [digits, rest] = [String(index % 1000).padStart(3, '0'), Math.floor(index / 1000)];
  while (rest > 0) {
    [digits, rest] = [`x${String(rest % 1000).padStart(3, '0')}/${digits}`, Math.floor(rest / 1000)];
  }
  return `tile/entries/${digits}${width === 256 ? '' : `.p/${width}`}`;
}

function entriesOf(bundle, width) {
  const entries = [];
  for (let at = 0; at < bundle.length && entries.length < width;) {
    const length = bundle[at] * 256 + bundle[at + 1];
    entries.push(bundle.slice(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return entries;
}

/// A whole log: every entry, and a checkpoint that its key signed and to whose root the entries lead.
export class Log {
  static async read(keyText, path, fetched) {
    const fault = message => Object.assign(new Error(message), { step: 'log' });
    try {
      const log = new Log();
      log.key = await NoteKey.read(keyText);
      const note = new TextDecoder().decode(await fetched(`${path}/checkpoint`));
      const [name, size, root] = note.split('\n');
      if (name !== log.key.name || !await log.key.signed(note)) {
        throw fault(`${path}/checkpoint: not signed by ${log.key.name}`);
      }
      [log.name, log.size, log.root] = [name, Number(size), unbase64(root)];
      log.entries = [];
      for (let index = 0; index * 256 < log.size; index++) {
        const width = Math.min(256, log.size - index * 256);
        log.entries.push(...entriesOf(await fetched(`${path}/${tilePath(index, width)}`), width));
      }
      log.leaves = await Promise.all(log.entries.map(leafHash));
      if (log.entries.length !== log.size || !sameBytes(await rootOf(log.leaves), log.root)) {
        throw fault(`${path}: the entries do not lead to the signed root`);
      }
      return log;
    } catch (error) {
      throw error.step ? error : fault(error.message);
    }
  }
}
