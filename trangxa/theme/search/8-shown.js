// Words of the query in the texts that are shown.
function marked(text, query) {
  const wanted = new Set(words(query).map(fold)), parts = document.createDocumentFragment();
  let at = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!wanted.has(fold(written(match[0].toLowerCase())))) continue;
    const mark = Object.assign(document.createElement("mark"), { textContent: match[0] });
    parts.append(text.slice(at, match.index), mark);
    at = match.index + match[0].length;
  }
  parts.append(text.slice(at));
  return parts;
}

// Some thirty words around the place of a text where most of the query's words stand together.
function excerpt(text, query) {
  const wanted = new Set(words(query).map(fold)), pieces = text.trim().split(/\s+/);
  const hits = pieces.map((piece) => words(piece).some((word) => wanted.has(fold(word))));
  let best = 0, most = 0;
  for (let at = 0; at < pieces.length; at += 5) {
    const here = new Set(pieces.slice(at, at + 30).filter((_, i) => hits[at + i]).flatMap((piece) => words(piece).map(fold))).size;
    if (here > most) { most = here; best = at; }
  }
  return most ? `${best ? "… " : ""}${pieces.slice(best, best + 30).join(" ")} …` : "";
}

// A query as it is searched, in the letters of the one that was typed where they are the same.
function spelled(syllables, query) {
  const typed = new Map(Array.from(query.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu), ([word]) => [written(word), word]));
  return syllables.split(" ").map((syllable) => typed.get(syllable) ?? syllable).join(" ");
}
