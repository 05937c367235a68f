// What this tab keeps of a vote while it is made, and never sends: the marks until the vote is cast, and the check code
// of each envelope that was sealed here until the voter presses Finish.
const KEEPS_MILLISECONDS = 3 * 60 * 60 * 1000;

const read = name => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(name));
    return kept?.until > Date.now() ? kept.value : null;
  } catch {
    return null;
  }
};
const write = (name, value) =>
  sessionStorage.setItem(name, JSON.stringify({ until: Date.now() + KEEPS_MILLISECONDS, value }));

export class Draft {
  constructor(decision) {
    [this.marks, this.codes, this.trouble] =
      ['marks', 'codes', 'trouble'].map(what => `toadlane/${decision}/${what}`);
  }

  /// Project numbers, and whether an empty ballot is meant; null when nothing is kept here.
  get() {
    return read(this.marks);
  }

  keep(projects, isBlank) {
    write(this.marks, { projects, isBlank });
  }

  codeOf(tracking) {
    return read(this.codes)?.[tracking] ?? null;
  }

  keepCode(tracking, checkCode) {
    write(this.codes, { ...read(this.codes), [tracking]: checkCode });
  }

  /// Sealing failed in this tab: from now on the site seals.
  giveUp() {
    write(this.trouble, true);
  }

  forgetMarks() {
    sessionStorage.removeItem(this.marks);
  }

  forgetAll() {
    [this.marks, this.codes, this.trouble].forEach(name => sessionStorage.removeItem(name));
  }

  /// Whether this browser can keep marks and seal them: without WebCrypto or storage the site seals.
  get isAble() {
    try {
      write(`${this.marks}?`, true);
      sessionStorage.removeItem(`${this.marks}?`);
      return Boolean(globalThis.crypto?.subtle) && typeof BigInt === 'function' && !read(this.trouble);
    } catch {
      return false;
    }
  }
}
