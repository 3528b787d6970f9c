// The parts of the index: scripts, so that a copy on a stick works from file:// too. Each is asked for once.
const CRC = Uint32Array.from({ length: 256 }, (_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1; return n; });
const bucket = (text) => { let c = -1; for (const byte of new TextEncoder().encode(text)) c = (c >>> 8) ^ CRC[(c ^ byte) & 255]; return ((c ^ -1) & 127).toString(16).padStart(2, "0"); };
// The name of the part that a folded term stands in; `own` are those that have one to themselves.
const partOf = (plain, own) => (own.has(plain) ? `h-${plain}` : `t-${bucket(plain)}`);

// What this page has asked for so far, by name. A part hands over what it holds by `put`.
const search = (window.txSearch ??= { asked: new Map(), put(name, data) { this.asked.get(name)?.done(data); } });

// What the part in the folder holds, nothing if it cannot be had.
function part(folder, name) {
  const { asked } = search;
  if (!asked.has(name)) {
    const one = {}, script = document.createElement("script");
    asked.set(name, one);
    one.read = new Promise((done) => { one.done = done; });
    script.onload = () => script.remove();
    script.onerror = () => { script.remove(); asked.delete(name); one.done({}); };
    script.fetchPriority = "high";
    script.src = `${folder}${name}.js`;
    document.head.append(script);
  }
  return asked.get(name).read;
}
