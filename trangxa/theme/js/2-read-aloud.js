// Reads the page aloud, block by block, where the device has a voice of its language.
const speech = window.speechSynthesis;
const reader = document.querySelector("[data-tx-read]");
const BLOCKS = "h1, h2, h3, h4, p, li, caption, th, td, figcaption, dt, dd, summary";
const { lang: spoken } = document.documentElement;
const words = reader.textContent;
const voice = () => speech.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(spoken));
const offer = () => { reader.hidden = !voice(); };
const stop = () => {
  speech.cancel();
  reader.textContent = words;
  reader.setAttribute("aria-pressed", "false");
};
const start = () => {
  const blocks = [...document.querySelectorAll(`main :is(${BLOCKS})`)];
  const read = blocks.filter((block) => block.offsetParent && block.innerText.trim() && !block.querySelector(BLOCKS));
  for (const block of read) {
    const said = Object.assign(new SpeechSynthesisUtterance(block.innerText), { lang: voice().lang, voice: voice() });
    if (block === read.at(-1)) said.addEventListener("end", stop);
    speech.speak(said);
  }
  reader.textContent = reader.dataset.txRead;
  reader.setAttribute("aria-pressed", "true");
};
if (speech) {
  offer();
  speech.addEventListener?.("voiceschanged", offer);
  reader.addEventListener("click", () => (speech.speaking ? stop() : start()));
  window.addEventListener("pagehide", () => speech.cancel());
}
