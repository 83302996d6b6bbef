/* Before the first paint: the reader's theme, and a sign that scripts run. Kept outside of modules, which run later. */
(function (root) {
  root.classList.add("js");
  try {
    var theme = localStorage.getItem("octavo:theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch (error) {
    /* Storage is switched off: the system decides. */
  }
})(document.documentElement);
