// Seals a vote in the voter's own browser, byte for byte as the site does without scripts (docs/adr/0015).
//
// The padding of OAEP is made here and not by WebCrypto, because WebCrypto keeps the random seed to itself: with the
// seed anyone can make the same envelope again and see that nothing else is in it.
import { hashOf, hex, unbase64 } from './log.js';

const VERSION = 1;
const WRAPPED_BYTES = 384;
const HEADER_BYTES = 1 + WRAPPED_BYTES + 12 + 16;
const HASH_BYTES = 32;
export const TEST_FORMAT = 'toadlane-test-vote-1';
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const utf8 = text => new TextEncoder().encode(text);
const drawn = length => crypto.getRandomValues(new Uint8Array(length));
const xor = (one, other) => one.map((byte, at) => byte ^ other[at]);
const number = bytes => BigInt(`0x${hex(bytes)}`);

function bytesOf(value, length) {
  const digits = value.toString(16).padStart(length * 2, '0');
  return Uint8Array.from(digits.match(/../g), two => parseInt(two, 16));
}

function crockford(bytes, letters, group) {
  const bits = Array.from(bytes, byte => byte.toString(2).padStart(8, '0')).join('');
  const text = bits.match(/.{5}/g).slice(0, letters).map(five => LETTERS[parseInt(five, 2)]).join('');
  return text.match(new RegExp(`.{${group}}`, 'g')).join('-');
}

// RFC 8017, appendix B.2.1.
async function mask(seed, length) {
  const all = new Uint8Array(Math.ceil(length / HASH_BYTES) * HASH_BYTES);
  for (let block = 0; block * HASH_BYTES < length; block++) {
    all.set(await hashOf(new Uint8Array([...seed, 0, 0, 0, block])), block * HASH_BYTES);
  }
  return all.slice(0, length);
}

// RFC 8017, section 7.1.1, with SHA-256 and an empty label.
async function padded(message, seed) {
  const block = new Uint8Array(WRAPPED_BYTES - HASH_BYTES - 1);
  block.set(await hashOf(new Uint8Array()));
  block[block.length - message.length - 1] = 1;
  block.set(message, block.length - message.length);
  const hidden = xor(block, await mask(seed, block.length));
  return new Uint8Array([0, ...xor(seed, await mask(hidden, HASH_BYTES)), ...hidden]);
}

async function wrapped(publicKey, key, seed) {
  const known = await crypto.subtle.importKey(
    'spki', unbase64(publicKey), { name: 'RSA-OAEP', hash: 'SHA-256' }, true, ['encrypt']);
  const parts = await crypto.subtle.exportKey('jwk', known);
  const [modulus, exponent] = [parts.n, parts.e]
    .map(text => number(unbase64(text.replaceAll('-', '+').replaceAll('_', '/'))));
  const base = number(await padded(key, seed));
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = result * result % modulus;
    result = bit === '1' ? result * base % modulus : result;
  }
  return bytesOf(result, WRAPPED_BYTES);
}

/// Fifty random bits, as they will stand in the ballot file.
export const newCheckCode = () => crockford(drawn(7), 10, 5);

/// The random numbers of one envelope.
export const newSecrets = () => ({ key: drawn(32), seed: drawn(HASH_BYTES), nonce: drawn(12) });

/// The canonical text of a vote: projects in ascending order, none for an empty ballot.
export const textOf = (checkCode, projects) =>
  `{"check":"${checkCode.replaceAll('-', '')}","choices":[${[...projects].sort((a, b) => a - b).join()}]}`;

/// The envelope around this text: the same for the same random numbers, whoever makes it.
export async function seal(sheet, text, secrets) {
  const plain = utf8(text.padEnd(sheet.envelopeBytes - HEADER_BYTES));
  if (plain.length !== sheet.envelopeBytes - HEADER_BYTES) {
    throw new Error('The text does not fit into an envelope of this decision.');
  }
  const key = await crypto.subtle.importKey('raw', secrets.key, 'AES-GCM', false, ['encrypt']);
  const boundTo = utf8(`toadlane-vote-${VERSION}\n${sheet.council}\n${sheet.decision}`);
  const closed = new Uint8Array(await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: secrets.nonce, additionalData: boundTo, tagLength: 128 }, key, plain));
  return new Uint8Array([
    VERSION, ...await wrapped(sheet.publicKey, secrets.key, secrets.seed), ...secrets.nonce,
    ...closed.slice(plain.length), ...closed.slice(0, plain.length)]);
}

/// The first 80 bits of the envelope's hash, as they are printed.
export const trackingOf = async envelope => crockford(await hashOf(envelope), 16, 4);

/// What a voter takes away who tests this envelope: anyone makes it again from this and the rule sheet.
export const testFile = (sheet, { text, secrets, tracking }) => `${JSON.stringify({
  format: TEST_FORMAT,
  council: sheet.council,
  decision: sheet.decision,
  tracking,
  text,
  key: base64(secrets.key),
  seed: base64(secrets.seed),
  nonce: base64(secrets.nonce),
}, null, 2)}\n`;

export const base64 = bytes => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
