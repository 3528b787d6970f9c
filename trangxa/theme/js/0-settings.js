// The reader's own text size and colours, set before anything is painted.
try {
  for (const name of ["size", "scheme"]) {
    const chosen = localStorage.getItem(`tx-${name}`);
    if (chosen) document.documentElement.dataset[name] = chosen;
  }
} catch {
  // Storage is forbidden: the page stays as the device shows it.
}
