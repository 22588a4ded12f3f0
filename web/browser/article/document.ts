// The article's document, whose names its user content may take.

/**
 * The document as the browser made it: in an article, an element called
 * "currentScript" or "querySelectorAll" would stand in for what it has by that name.
 */
export const doc = new Proxy(document, {
  get: (real, name) => {
    const own = Reflect.get(Document.prototype, name, real);
    return typeof own === "function" ? own.bind(real) : own;
  },
});
