/** The picture that other sites show beside a link to an edition's site: a file beside its home page. */

/** Name, and size in px that sharing asks for: https://developers.facebook.com/docs/sharing/webmasters/images/ */
export const sharePicture = { name: "share.jpg", type: "image/jpeg", width: 1200, height: 630 };
