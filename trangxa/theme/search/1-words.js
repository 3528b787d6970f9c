// Vietnamese words as the index has them: one way of placing tones, and without any mark at all.
const WORD = /\d+(?:[./-][0-9a-zđ&]+)+|[\p{L}\p{N}]+/gu;
const MARKS = /[\u0300-\u036f]/g;
const LATE = /(^|[^q])(o(?=[ae])|u(?=y))([aey])([\u0323\u0300\u0301\u0309\u0303])$/u;
const Y = /^(th|ph|qu|[bcdghklmnprstvx])y(?=[\u0323\u0300\u0301\u0309\u0303]?$)/u;
const PHONE = /(?:\+84[ .-]?|0)\d{2,3}(?:[ .-]?\d){6,8}(?!\d)/g;
// What is left of a telephone number without the code of its province, and the code of a procedure: 3 000 040, 1 001193.
const SPLIT = /(^|[^\d./-])(\d) (\d{3}) ?(\d{3})(?!\d)/g;

// A day, of which texts tell with a year and with a zero before a digit.
const DAY = /^0?(\d\d?)[/-]0?(\d\d?)(?:[/-]\d{4})?$/;

const written = (word) => word.replace(DAY, "$1/$2").normalize("NFD").replace(LATE, "$1$2$4$3").replace(Y, "$1i").normalize("NFC");
const fold = (text) => text.toLowerCase().normalize("NFD").replace(MARKS, "").replace(/đ/g, "d");
const joined = (text) => text.replace(PHONE, (number) => number.replace("+84", "0").replace(/\D/g, "").replace(/^00/, "0")).replace(SPLIT, "$1$2$3$4");
const words = (text) => (joined(text.normalize("NFC").toLowerCase()).match(WORD) ?? []).map(written);

// How well a written word agrees with what was typed: marks may be left out, wrong ones count against it. Many confuse two tones.
const agreement = (typed, word) => {
  if (typed === word) return 1;
  const letters = (text) => text.normalize("NFD").replace(/\u0303/g, "\u0309").replace(/đ/g, "d\u0335").match(/[^\u0300-\u036f][\u0300-\u036f]*/g) ?? [];
  const theirs = letters(word);
  return letters(typed).every((letter, at) => theirs[at] && [...letter].every((part) => theirs[at].includes(part))) ? (typed === fold(typed) ? 0.9 : AGREE) : 0.3;
};
// From here on two words are taken for one: some of the marks are typed, none is wrong.
const AGREE = 0.45;

// Whether so many syllables have marks that one without was most probably meant so.
const carefully = (syllables) => syllables.filter((word) => word !== fold(word)).length > 0.6 * syllables.length;
