// Shows the print buttons where printing works.
for (const button of document.querySelectorAll("[data-tx-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
