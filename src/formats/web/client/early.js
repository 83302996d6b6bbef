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
  // Facts older than the book allows: told before the page is drawn, so that the notice moves nothing.
  var verified = /^(\d+)-(\d+)$/.exec(root.dataset.verified || "");
  var now = new Date();
  if (
    verified &&
    (now.getFullYear() - verified[1]) * 12 + now.getMonth() + 1 - verified[2] > Number(root.dataset.months)
  )
    root.dataset.stale = "";
})(document.documentElement);
