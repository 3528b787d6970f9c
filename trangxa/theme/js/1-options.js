// Text size and colours: applied at once, remembered on this device.
const options = document.querySelector(".tx-options");
const root = document.documentElement;
options.hidden = false;
for (const input of options.querySelectorAll("input")) {
  input.checked = input.value === (root.dataset[input.name] ?? "");
}
options.addEventListener("change", ({ target }) => {
  if (target.value) root.dataset[target.name] = target.value;
  else delete root.dataset[target.name];
  try {
    localStorage.setItem(`tx-${target.name}`, target.value);
  } catch {
    // Storage is forbidden: the choice holds for this page.
  }
});
document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !options.open) return;
  options.open = false;
  options.querySelector("summary").focus();
});
document.addEventListener("click", ({ target }) => {
  if (!options.contains(target)) options.open = false;
});
