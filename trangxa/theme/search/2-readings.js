// A glue word, or what people write around what they look for. Without marks a syllable may be any of them.
const isLight = (word, light) => light.some((other) => other === word || (word === fold(word) && fold(other) === word));

// The query with abbreviations written out, or the other way about.
function expanded(ways, short) {
  return ways.flatMap(({ syllables, worth }) => replaced(syllables, short).slice(0, 3)
    .map((way) => ({ syllables: way.syllables, worth: worth * 0.98, end: way.at + way.length < syllables.length })));
}

// The query without what people write around it, and in the words of the law: worth most when that is all they typed.
function reworded(ways, everyday, light) {
  const heavy = (list) => list.filter((word) => !isLight(word, light)), found = new Map(), bares = [];
  for (const { syllables, worth } of ways) {
    const bare = heavy(syllables);
    if (bare.length && bare.length < syllables.length) bares.push({ syllables: bare, worth: worth * 0.9, end: false });
    for (const way of [...replaced(syllables, everyday), ...replaced(bare, everyday)]) {
      const share = heavy(way.said).length / Math.max(1, bare.length), part = share < 1;
      if (found.has(way.meant)) continue;
      found.set(way.meant, [{ syllables: part ? way.syllables : words(way.meant), worth: worth * (part ? 0.5 + 0.35 * share : 1.15), end: false }]);
      if (part && share > 0.4) found.get(way.meant).push({ syllables: words(way.meant), worth: worth * (0.15 + 0.55 * share), end: false });
    }
  }
  return [...bares.slice(0, 1), ...[...found.values()].slice(0, 3).flat()];
}

// What people say that begins as what was typed so far does.
function begun(syllables, everyday) {
  const plain = syllables.map(fold).join(" ");
  const meant = new Set(Object.keys(everyday).filter((phrase) => phrase.startsWith(plain) && phrase !== plain).flatMap((phrase) => everyday[phrase]));
  return [...meant].slice(0, 2).map((phrase, at) => ({ syllables: words(phrase), worth: 0.95 - at / 10, end: false }));
}

// The syllables with one phrase of a list replaced, longest phrases first.
function replaced(syllables, list) {
  const plain = syllables.map(fold), found = [];
  for (let length = Math.min(7, plain.length); length; length--) {
    for (let at = 0; at + length <= plain.length; at++) {
      for (const meant of list[plain.slice(at, at + length).join(" ")] ?? []) {
        found.push({ at, length, meant, said: syllables.slice(at, at + length), syllables: [...syllables.slice(0, at), ...words(meant), ...syllables.slice(at + length)] });
      }
    }
  }
  return found;
}

