/** How the proof's page looks, in the light and in the dark. Words meet 4.5:1 on their ground. */
export const indexStyles = `
:root { color-scheme: light dark; --ground: light-dark(#f6f4f0, #171614); --ink: light-dark(#1e1c19, #e8e3d8);
  --soft: light-dark(#5d574e, #b0a899); --hair: light-dark(#d5d0c6, #3a362f); --link: light-dark(#0c5f6a, #7fccd4);
  --error: light-dark(#b50d1e, #ff8f88); --warning: light-dark(#805000, #e3b25c); --none: light-dark(#39672a, #9ccb88) }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 2rem clamp(1rem, 3vw, 3rem); background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif }
h1 { margin: 0 0 0.5rem; font-size: 1.75rem }
h2 { margin: 3rem 0 0; font-size: 1.375rem; overflow-wrap: anywhere }
p { margin: 0.25rem 0 1rem; color: var(--soft) }
nav ul { margin: 0; padding: 0; list-style: none; color: var(--soft) }
a { color: var(--link) }
.verdict { font-weight: 600 }
.error { --mark: var(--error) }
.warning { --mark: var(--warning) }
.none { --mark: var(--none) }
.verdict, tbody th { color: var(--mark) }
.findings { overflow-x: auto; margin: 0 0 1.5rem }
table { border-collapse: collapse; min-width: 40rem; max-width: 70rem }
summary { padding: 0.25rem 0; font-weight: 600; cursor: pointer }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
th, td { padding: 0.375rem 1rem 0.375rem 0; border-top: 1px solid var(--hair); text-align: left; vertical-align: top }
thead th { border: 0; color: var(--soft); font-weight: 500 }
tr { scroll-margin: 20vh }
tr:target { outline: 3px solid var(--mark); outline-offset: 1px }
td { overflow-wrap: anywhere }
figure { margin: 0 0 2rem }
.sheet { position: relative }
img { display: block; width: 100%; height: auto; border-radius: 4px }
figcaption { padding: 0.375rem 0; color: var(--soft); font-size: 0.875rem }
.mark { position: absolute; scroll-margin: 30vh }
.mark:target { outline: 4px solid #cf1124; outline-offset: 8px }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
`;
