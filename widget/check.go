package widget

// A Fault is one thing wrong with a quiz. Path is where, in YAML path notation
// from the quiz's root, as $.rules[2].when[0]; Message is what is wrong and what
// to do about it.
type Fault struct {
	Path    string
	Message string
}
