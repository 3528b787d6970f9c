// Lets the browser keep the most needed pages, after this one is shown, unless its owner saves on data.
const worker = new URL("../sw.js", document.querySelector("head script[src]").src);
window.addEventListener("load", () => {
  if (navigator.connection?.saveData) return;
  navigator.serviceWorker?.register(worker).catch(() => {
    // The browser forbids it, as in a private window: the pages are read online only.
  });
});
