// Keeps `npm ci` from downloading a browser: see src/formats/print/browser.ts for where one comes from.
module.exports = { skipDownload: true };
