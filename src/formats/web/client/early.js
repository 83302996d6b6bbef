/* Before the first paint: how the reader wants pages to look, and a sign that scripts run. Kept outside of modules, which run later. */
(function (root) {
  root.classList.add("js");
  try {
    ["theme", "size", "measure", "leading", "face"].forEach(function (name) {
      var value = localStorage.getItem("octavo:" + name);
      if (value && /^[a-z]+$/.test(value)) root.dataset[name] = value;
    });
  } catch (error) {
    /* Storage is switched off: the system and the book decide. */
  }
})(document.documentElement);
