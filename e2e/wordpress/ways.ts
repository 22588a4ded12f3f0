// The ways a quiz gets into a post, as the block editor writes them.

/** A pasted address: the editor makes an embed block of it, and WordPress asks for the frame. */
export const pasted = (address: string) =>
  `<!-- wp:embed {"url":"${address}","type":"rich"} -->\n<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">\n${address}\n</div></figure>\n<!-- /wp:embed -->`;

/** The same in the classic editor. */
export const ownLine = (address: string) => `Which one first?\n\n${address}\n\nThen read on.`;

export const paragraph = (address: string) => `<!-- wp:paragraph -->\n<p><a href="${address}">Take the quiz</a></p>\n<!-- /wp:paragraph -->`;

export const button = (address: string) =>
  `<!-- wp:buttons -->\n<div class="wp-block-buttons"><!-- wp:button -->\n<div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="${address}">Take the quiz</a></div>\n<!-- /wp:button --></div>\n<!-- /wp:buttons -->`;

export const customHtml = (address: string, script = "") => `<!-- wp:html -->\n<p><a href="${address}">Take the quiz</a></p>\n${script}\n<!-- /wp:html -->`;
