// Vietnamese words as the index has them: one way of placing tones, and without any mark at all.
const WORD = /\d+(?:[./-][0-9a-zđ&]+)+|[\p{L}\p{N}]+/gu;
const MARKS = /[\u0300-\u036f]/g;
const LATE = /(^|[^q])(o(?=[ae])|u(?=y))([aey])([\u0323\u0300\u0301\u0309\u0303])$/u;
const Y = /^(th|ph|qu|[bcdghklmnprstvx])y(?=[\u0323\u0300\u0301\u0309\u0303]?$)/u;
const PHONE = /0\d{2,3}(?:[ .]?\d){6,8}(?!\d)/g;

const written = (word) => word.normalize("NFD").replace(LATE, "$1$2$4$3").replace(Y, "$1i").normalize("NFC");
const fold = (text) => text.toLowerCase().normalize("NFD").replace(MARKS, "").replace(/đ/g, "d");
const joinPhones = (text) => text.replace(PHONE, (number) => number.replace(/\D/g, ""));
const words = (text) => (joinPhones(text.normalize("NFC").toLowerCase()).match(WORD) ?? []).map(written);

// How well a written word agrees with what was typed: marks may be left out, wrong ones count against it.
const agreement = (typed, word) => {
  if (typed === word) return 1;
  const letters = (text) => text.normalize("NFD").replace(/đ/g, "d\u0335").match(/[^\u0300-\u036f][\u0300-\u036f]*/g) ?? [];
  const theirs = letters(word);
  return letters(typed).every((letter, at) => theirs[at] && [...letter].every((part) => theirs[at].includes(part))) ? 0.9 : 0.3;
};

// What a syllable that no document has was probably meant to be: with a letter that sounds alike, two run together, one letter off.
function meant(plain, vocabulary) {
  const alike = ALIKE.flatMap(([one, other]) => [[one, other], [other, one]]).filter(([from]) => plain.includes(from))
    .map(([from, to]) => plain.replace(from, to)).filter((term) => vocabulary.has(term));
  if (alike.length) return [alike.sort((a, b) => vocabulary.get(a) - vocabulary.get(b))[0]];
  for (let at = 2; at < plain.length - 1; at++) if (vocabulary.has(plain.slice(0, at)) && vocabulary.has(plain.slice(at))) return [plain.slice(0, at), plain.slice(at)];
  if (plain.length > 3) for (const term of vocabulary.keys()) if (near(plain, term)) return [term];
  return [plain];
}
const ALIKE = [["s", "x"], ["ch", "tr"], ["l", "n"], ["gi", "d"], ["gi", "r"], ["d", "r"], ["v", "d"], ["i", "y"], ["c", "k"], ["ng", "n"], ["nh", "n"], ["c", "t"], ["gh", "g"], ["ngh", "ng"], ["ph", "f"], ["d", "z"], ["qu", "w"], ["uo", "u"], ["ie", "i"]];

// One letter more, less, other, or two changed about.
function near(one, two) {
  if (Math.abs(one.length - two.length) > 1 || one === two) return false;
  let at = 0, end = 0;
  while (at < one.length && one[at] === two[at]) at++;
  while (end < Math.min(one.length, two.length) - at && one.at(-1 - end) === two.at(-1 - end)) end++;
  const rest = one.slice(at, one.length - end), other = two.slice(at, two.length - end);
  return Math.max(rest.length, other.length) <= 1 || (rest.length === 2 && rest === [...other].reverse().join(""));
}

