// Package uuid stands in the place of google/uuid in go-app's own files, which give a
// device a name to know it again by. gutquiz knows nobody again.
package uuid

// NewString panics: nobody is to be given a name.
func NewString() string { panic("go-app less its server gives a device no name") }
